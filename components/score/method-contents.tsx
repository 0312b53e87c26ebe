const sections = [
  { id: "pillars", title: "What it is made of" },
  { id: "counting", title: "How engagement is counted" },
  { id: "trust", title: "Whose engagement counts" },
  { id: "outcome", title: "Number, band and perks" },
  { id: "example", title: "An example" },
  { id: "limits", title: "Known limits" },
  { id: "uses", title: "What it is not for" },
];

/** The sections of the method page. Beside them on wide pages; on narrow ones they are read in their order. */
export function MethodContents() {
  return (
    <nav aria-label="On this page" className="border-line sticky top-24 border-l pl-6 max-lg:hidden">
      <p className="text-muted mb-1 text-sm font-medium">On this page</p>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center text-sm underline-offset-4 hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
