import type { Route } from "next";
import { redirect } from "next/navigation";
import { DemoSignIn } from "@/components/account/demo-sign-in";
import { ServiceSignIn } from "@/components/account/service-sign-in";
import { ForgetPages } from "@/components/offline/forget";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { CardSkeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { mailSignInLinkAction } from "@/lib/account/actions";
import { returnPath } from "@/lib/account/return-path";
import { signInTrouble } from "@/lib/account/sentences";
import { servicesOffered } from "@/lib/account/services";
import { currentUser } from "@/lib/account/session";
import { demoSignInAllowed } from "@/lib/account/sign-in-as-demo";
import { hasInbox } from "@/lib/inbox/queries";

type Search = Promise<Record<string, string | string[] | undefined>>;

/** The ways to sign in. Whoever is signed in already goes on at once. */
export async function SignIn({ search }: { search: Search }) {
  const { from, callbackUrl, error } = await search;
  const path = returnPath(from ?? callbackUrl);
  if (await currentUser()) redirect(path as Route);
  const trouble = signInTrouble(typeof error === "string" ? error : undefined);
  const services = servicesOffered();
  return (
    <div className="grid gap-6">
      <ForgetPages />
      {trouble && (
        <Notice tone="danger" alert>
          {trouble}
        </Notice>
      )}
      <Card>
        <ActionForm action={mailSignInLinkAction} label="Sign in by e-mail">
          <input type="hidden" name="from" value={path} />
          <TextField
            name="email"
            type="email"
            label="E-mail address"
            hint="We mail you a link that signs you in. There is no password."
            autoComplete="email"
            placeholder="name@example.org"
          />
          <SubmitButton wide pending="Mailing the link …">
            Mail me a link
          </SubmitButton>
        </ActionForm>
        {services.length > 0 && <ServiceSignIn services={services} from={path} />}
      </Card>
      {demoSignInAllowed() && <DemoSignIn from={typeof from === "string" ? from : undefined} />}
      {hasInbox() && (
        <p className="text-muted text-sm">
          Mail stays on this machine here: read it in the{" "}
          <a href="/inbox" className="text-leaf underline underline-offset-4">
            inbox
          </a>
          .
        </p>
      )}
    </div>
  );
}

export function SignInSkeleton() {
  return <CardSkeleton label="The ways to sign in are loading" />;
}
