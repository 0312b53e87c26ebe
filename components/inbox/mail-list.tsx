import Link from "next/link";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { hasInbox, listMail } from "@/lib/inbox/queries";

/** The newest mails. In production this page does not exist. */
export async function MailList() {
  await connection();
  if (!hasInbox()) notFound();
  const mails = await listMail();
  if (mails.length === 0)
    return (
      <EmptyState title="No mail yet">
        Ask for a sign-in link, and it arrives here within a second.
      </EmptyState>
    );
  return (
    <Card flush>
      <ul className="divide-line divide-y">
        {mails.map(({ id, to, subject, at }) => (
          <li key={id}>
            <Link
              href={`/inbox/${id}`}
              className="hover:bg-sunken grid gap-1 px-5 py-4 sm:grid-cols-[1fr_auto]"
            >
              <span className="font-medium">{subject}</span>
              <span className="text-muted text-sm">
                <Time at={at} />
              </span>
              <span className="text-muted truncate text-sm">to {to}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
