/** Where and how a code is used, in the brand's words. */
export function CodeHelp({ children }: { children: string }) {
  if (!children) return null;
  return (
    <div className="mt-5 grid gap-1">
      <h3 className="text-muted text-sm">How to use it</h3>
      <p className="leading-7 wrap-anywhere whitespace-pre-line">{children}</p>
    </div>
  );
}
