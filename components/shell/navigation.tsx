import { Menu as MenuIcon } from "lucide-react";
import { AccountMenu } from "@/components/shell/account-menu";
import { destinationsFor } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
import { ButtonLink } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { currentUser } from "@/lib/account/session";

/** The ways through Laurel for whoever is signed in. */
export async function Navigation() {
  const user = await currentUser();
  const links = destinationsFor(user).map((destination) => (
    <NavLink key={destination.href} {...destination} />
  ));
  return (
    <>
      <nav aria-label="Main" className="hidden flex-1 gap-1 md:flex">
        {links}
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <ThemeToggle />
        {user ? (
          <AccountMenu email={user.email} name={user.name} />
        ) : (
          <ButtonLink href="/sign-in" look="primary">
            Sign in
          </ButtonLink>
        )}
        <div className="md:hidden">
          <Menu label="Menu" icon={<MenuIcon aria-hidden className="size-6" />} wide>
            <nav aria-label="Main" className="grid gap-1">
              {links}
            </nav>
          </Menu>
        </div>
      </div>
    </>
  );
}

export function NavigationSkeleton() {
  return <div aria-hidden className="bg-sunken ml-auto h-11 w-40 animate-pulse rounded-lg" />;
}
