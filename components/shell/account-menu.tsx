import { CircleUserRound } from "lucide-react";
import Link from "next/link";
import { SignOut } from "@/components/shell/sign-out";
import { Menu } from "@/components/ui/menu";

/** Who is signed in, and the way out. */
export function AccountMenu({ email, name }: { email: string; name: string | null }) {
  return (
    <Menu label="Your account" icon={<CircleUserRound aria-hidden className="size-6" />}>
      <div className="px-3 py-2 text-sm">
        {name && <p className="font-medium">{name}</p>}
        <p className="text-muted truncate">{email}</p>
      </div>
      <Link
        href="/place"
        className="hover:bg-sunken flex min-h-11 w-full items-center rounded-lg px-3 text-sm"
      >
        Where you are
      </Link>
      <SignOut />
    </Menu>
  );
}
