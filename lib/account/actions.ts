"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { mailSignInLink } from "@/lib/account/mail-sign-in-link";
import { returnPath } from "@/lib/account/return-path";
import { demoSignInShape, signInShape } from "@/lib/account/schema";
import { demoSentences, signInSentence } from "@/lib/account/sentences";
import { endSession } from "@/lib/account/session";
import { signInAsDemo } from "@/lib/account/sign-in-as-demo";
import { publicForm } from "@/lib/action";

export const mailSignInLinkAction = publicForm({
  shape: signInShape,
  run: (_, input) => mailSignInLink(input),
  sentence: signInSentence,
  landOn: ({ email }) => `/sign-in/sent?email=${encodeURIComponent(email)}` as Route,
});

const demoHome = { member: "/perks", brand: "/brand", admin: "/admin" };

export const signInAsDemoAction = publicForm({
  shape: demoSignInShape,
  run: (_, { role }) => signInAsDemo(role),
  sentence: (refusal) => demoSentences[refusal],
  landOn: (_, { role, from }) => returnPath(from, demoHome[role]) as Route,
});

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/");
}
