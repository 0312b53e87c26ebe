import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { mailById } from "@/lib/inbox/queries";
import { uuidOrNull } from "@/lib/uuid";

const address = /(https?:\/\/\S+)/;

/** One mail as plain text, its links open. */
export async function Mail({ id }: { id: Promise<string> }) {
  const uuid = uuidOrNull(await id);
  const mail = uuid ? await mailById(uuid) : null;
  if (!mail) notFound();
  return (
    <>
      <PageHeader
        title={mail.subject}
        lead={
          <>
            to {mail.to}, <Time at={mail.at} />
          </>
        }
      />
      <Card>
        <p className="leading-7 break-words whitespace-pre-wrap">
          {mail.text.split(address).map((part) =>
            address.test(part) ? (
              <a key={part} href={part} className="text-leaf break-all underline underline-offset-4">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      </Card>
    </>
  );
}
