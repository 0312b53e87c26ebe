import { ForgetPages } from "@/components/offline/forget";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { confirmShape } from "@/lib/account/schema";

/**
 * Where the mailed link leads. The token is used up by the button and not by opening the page, since mail scanners open
 * every link that they see.
 */
export async function ConfirmSignIn({
  search,
}: {
  search: Promise<Record<string, string | string[] | undefined>>;
}) {
  const link = confirmShape.safeParse(await search).data;
  if (!link)
    return (
      <div className="grid gap-4">
        <Notice tone="danger" alert>
          This link is not whole. Copy all of it from the mail, or ask for a new one.
        </Notice>
        <ButtonLink href="/sign-in" look="primary">
          Ask for a new link
        </ButtonLink>
      </div>
    );
  return (
    <form action="/api/auth/callback/email" className="grid gap-5">
      <ForgetPages />
      {Object.entries(link).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="leading-7">
        You are signing in as <strong className="break-all">{link.email}</strong>.
      </p>
      <button type="submit" className={buttonClass("primary", true)}>
        Sign in
      </button>
    </form>
  );
}
