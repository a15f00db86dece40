#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// A run uses each of its many patterns a few times only: V8 need not compile them twice.
setFlagsFromString("--no-regexp-tier-up");
const { main } = await import("../dist/main.js");

process.exitCode = await main();
