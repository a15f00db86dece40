import type { ExceptionStatus, PolicyException, WaivedFinding } from "../model/exception.ts";
import type { Finding } from "../model/finding.ts";

/** Findings that still count, those that are accepted, and the state of every exception. */
export interface Waiving {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly exceptions: readonly ExceptionStatus[];
}

/** What exceptions are held against. */
export interface ExceptionSubject {
  /** Hub id or directory name, as judged. */
  readonly model: string;
  readonly evidenceHash: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Take accepted findings out, and say of every exception for this model what became of it. An
 * exception can only ever take a finding away; every doubt about one leaves the finding in place.
 */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: readonly PolicyException[],
  subject: ExceptionSubject,
): Waiving {
  const mine = exceptions.filter((exception) => isFor(exception, subject.model));
  const statuses = mine.map((exception) => statusOf(exception, findings, subject));
  const applied = statuses.filter((s) => s.state === "applied").map((s) => s.exception);
  const waived = findings.flatMap((finding): readonly WaivedFinding[] => {
    const exception = applied.find((e) => e.rule === finding.ruleId);
    return exception === undefined ? [] : [{ finding, exception }];
  });
  const accepted = new Set(waived.map(({ finding }) => finding));
  return {
    findings: findings.filter((finding) => !accepted.has(finding)),
    waived,
    exceptions: statuses,
  };
}

/** Exceptions for models that a whole run did not meet. */
export function unmetExceptions(
  exceptions: readonly PolicyException[],
  models: readonly string[],
): readonly ExceptionStatus[] {
  return exceptions
    .filter((exception) => !models.some((model) => isFor(exception, model)))
    .map((exception) => ({
      exception,
      state: "unused",
      text: `${nameOf(exception)}: \`${exception.model}\` was not checked in this run`,
    }));
}

function statusOf(
  exception: PolicyException,
  findings: readonly Finding[],
  { evidenceHash, asOf }: ExceptionSubject,
): ExceptionStatus {
  const named = nameOf(exception);
  const status = (state: ExceptionStatus["state"], text: string): ExceptionStatus => ({
    exception,
    state,
    text: `${named}: ${text}`,
  });
  const { authorised, expires, approvedBy, reason, comment, place, rule } = exception;
  if (!authorised)
    return status("unauthorised", `the policy takes no exceptions from ${place.file}`);
  if (expires < asOf)
    return status("expired", `it held until ${expires}; decide again with \`modelcheck approve\``);
  if (exception.evidenceHash !== evidenceHash)
    return status(
      "stale",
      `the evidence is now ${evidenceHash}; read what changed, then approve it`,
    );
  if (!findings.some((finding) => finding.ruleId === rule))
    return status("unused", "there is no such finding now; delete it where it stays so");
  return status("applied", `${reason} by ${approvedBy} until ${expires}: ${comment}`);
}

function nameOf({ model, rule, place }: PolicyException): string {
  return `exception to \`${rule}\` for \`${model}\` (${place.file}:${place.line})`;
}

function isFor(exception: PolicyException, model: string): boolean {
  return exception.model.toLowerCase() === model.toLowerCase();
}
