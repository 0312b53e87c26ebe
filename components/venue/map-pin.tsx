/** The mark of a place on a map, in pixels of the map. */
export function MapPin({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d="M0 0C-2.5 -6 -8 -9 -8 -15A8 8 0 0 1 8 -15C8 -9 2.5 -6 0 0Z"
        className="fill-gold-bright stroke-card"
        strokeWidth="1.5"
      />
      <circle cy="-15" r="3" className="fill-card" />
    </g>
  );
}
