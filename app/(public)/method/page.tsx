import type { Metadata } from "next";
import { MethodBody } from "@/components/score/method-body";
import { MethodHeader } from "@/components/score/method-header";
import { ToVersionInForce } from "@/components/score/method-in-force";
import { v1 } from "@/lib/score/formula";

export const metadata: Metadata = {
  title: "How the score works",
  description:
    "The whole formula of Laurel's score, with its constants, its limits and what it must not be used for.",
};

export default function MethodPage() {
  return (
    <>
      <ToVersionInForce shown={v1.version} />
      <MethodHeader formula={v1} />
      <MethodBody formula={v1} />
    </>
  );
}
