import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MethodBody } from "@/components/score/method-body";
import { MethodHeader } from "@/components/score/method-header";
import { formulaCalled, formulas } from "@/lib/score/formulas";

export async function generateMetadata({ params }: PageProps<"/method/[version]">): Promise<Metadata> {
  const { version } = await params;
  return { title: `How the score works: version ${version}` };
}

/** Every version is part of the build. */
export function generateStaticParams() {
  return formulas.map(({ version }) => ({ version }));
}

export default async function MethodVersionPage({ params }: PageProps<"/method/[version]">) {
  const formula = formulaCalled((await params).version);
  if (!formula) notFound();
  return (
    <>
      <MethodHeader formula={formula} />
      <MethodBody formula={formula} />
    </>
  );
}
