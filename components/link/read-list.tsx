/** A short list of what is or is not read. */
export function ReadList({
  title,
  items,
  as: Heading = "h3",
}: {
  title: string;
  items: readonly string[];
  as?: "h3" | "h4";
}) {
  return (
    <div>
      <Heading className="mb-1 text-base font-semibold">{title}</Heading>
      <ul className="text-muted grid list-disc gap-1 pl-5 text-sm leading-6">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
