"use server";
import { memberForm, teammateForm } from "@/lib/action";
import { cancelImport } from "@/lib/code/cancel-import";
import { codesShape, oneImportShape, showCodeShape } from "@/lib/code/schema";
import { cancelSentences, setCodesSentences, showSentence } from "@/lib/code/sentences";
import { setCodes } from "@/lib/code/set-codes";
import { showCode } from "@/lib/code/show-code";

export const setCodesAction = teammateForm("EDITOR", {
  shape: codesShape,
  run: setCodes,
  sentence: (refusal) => setCodesSentences[refusal],
});

export const cancelImportAction = teammateForm("EDITOR", {
  shape: oneImportShape,
  run: cancelImport,
  sentence: (refusal) => cancelSentences[refusal],
});

export const showCodeAction = memberForm({
  shape: showCodeShape,
  run: showCode,
  sentence: showSentence,
});
