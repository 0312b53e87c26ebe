import { AccountMenu } from "@/components/shell/account-menu";
import { destinationsFor } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
import { NavMenu } from "@/components/shell/nav-menu";
import { ButtonLink } from "@/components/ui/button";
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
        <NavMenu>
          <nav aria-label="Main, folded" className="grid gap-1">
            {links}
          </nav>
        </NavMenu>
      </div>
    </>
  );
}

export function NavigationSkeleton() {
  return <div aria-hidden className="bg-sunken ml-auto h-11 w-40 animate-pulse rounded-lg" />;
}
