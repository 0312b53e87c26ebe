"use server";
import type { Route } from "next";
import { adminForm } from "@/lib/action";
import { publishFormula } from "@/lib/score/publish-formula";
import { runFormulaBeside } from "@/lib/score/run-formula-beside";
import { formulaShape } from "@/lib/score/schema";
import { formulaSentence } from "@/lib/score/sentences";
import { withdrawFormula } from "@/lib/score/withdraw-formula";

export const runFormulaBesideAction = adminForm({
  shape: formulaShape,
  run: (admin, input) => runFormulaBeside(admin, input),
  sentence: formulaSentence,
});

export const withdrawFormulaAction = adminForm({
  shape: formulaShape,
  run: (admin, input) => withdrawFormula(admin, input),
  sentence: formulaSentence,
});

export const publishFormulaAction = adminForm({
  shape: formulaShape,
  run: (admin, input) => publishFormula(admin, input),
  sentence: formulaSentence,
  landOn: (_, { version }) => `/admin/formula?published=${version}` as Route,
});
