import * as z from "zod";
import { FIELDS_OF_USE } from "../fields-of-use.ts";
import type { RawMoney, RawOrganisation } from "../raw-policy.ts";
import { figures } from "./words.ts";

const money: z.ZodType<RawMoney> = z
  .record(z.string().regex(/^[A-Z]{3}$/u, "name a currency by its ISO 4217 code"), figures, {
    error: ({ code }) =>
      code === "invalid_type" ? "write amounts by currency, such as `{ USD: 50M }`" : undefined,
  })
  .meta({ description: "Amounts by ISO 4217 code; they are never converted." });

const country = z.string().regex(/^[A-Z]{2}$/u, "write an ISO 3166 code such as DE");

const undated = "Highest ever, affiliates included, unless dated.";

/** What is known about the organisation; what is left out is asked for when a clause needs it. */
export const organisation: z.ZodType<RawOrganisation> = z
  .strictObject({
    kind: z.enum(["company", "non-profit", "individual"]).optional(),
    monthlyActiveUsers: figures.optional().meta({ description: undated }),
    dailyActiveUsers: figures.optional().meta({ description: undated }),
    devices: figures.optional().meta({ description: "Devices the model is installed on." }),
    annualRevenue: money.optional(),
    annualRevenueUsd: figures.optional().meta({ description: "Short for `annualRevenue.USD`." }),
    monthlyRevenue: money.optional(),
    monthlyRevenueUsd: figures.optional().meta({ description: "Short for `monthlyRevenue.USD`." }),
    funding: money.optional().meta({ description: "Equity and debt raised, in total." }),
    fundingUsd: figures.optional().meta({ description: "Short for `funding.USD`." }),
    domicile: country.optional().meta({ description: "Principal place of business." }),
    territories: z
      .array(z.union([country, z.literal("worldwide")]))
      .optional()
      .meta({ description: "Where you use or offer it: ISO 3166 codes, EU, or worldwide." }),
    competesWith: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: "Licensors whose products yours compete with; [] says with none." }),
    registrations: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: "Licensors or licences you have registered with; [] says none." }),
    fieldsOfUse: z
      .array(z.enum(FIELDS_OF_USE))
      .optional()
      .meta({ description: "What you use it for." }),
  })
  .meta({ description: "Facts about you that licence clauses ask for." });
