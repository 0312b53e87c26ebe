"use client";
import { Menu } from "@base-ui/react/menu";
import { CircleUserRound } from "lucide-react";
import { signOutAction } from "@/lib/account/actions";

/** Who is signed in, and the way out. */
export function AccountMenu({ email, name }: { email: string; name: string | null }) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label="Your account"
        className="hover:bg-sunken inline-flex size-11 items-center justify-center rounded-lg"
      >
        <CircleUserRound aria-hidden className="size-6" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-50">
          <Menu.Popup className="border-line bg-card text-ink w-64 rounded-xl border p-2 shadow-xl">
            <div className="px-3 py-2 text-sm">
              {name && <p className="font-medium">{name}</p>}
              <p className="text-muted truncate">{email}</p>
            </div>
            <Menu.Item
              className="data-[highlighted]:bg-sunken flex min-h-11 w-full cursor-pointer items-center rounded-lg px-3 text-sm"
              onClick={() => void signOutAction()}
            >
              Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
