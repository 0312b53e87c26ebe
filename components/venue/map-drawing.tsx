import type { DrawnMap } from "@/lib/venue/draw-map";

/** A drawn map without its pin: sea, neighbours, the country of the place, a few cities. To stand within an `svg` of its frame. */
export function MapDrawing({ map: { frame, home, neighbours, cities } }: { map: DrawnMap }) {
  return (
    <>
      <rect width={frame.width} height={frame.height} className="fill-sunken" />
      <path d={neighbours} className="fill-card stroke-line" strokeWidth="1" strokeLinejoin="round" />
      <path d={home} className="fill-leaf-soft stroke-leaf" strokeWidth="1" strokeLinejoin="round" />
      {cities.map(({ name, x, y, side }) => (
        <g key={name}>
          <circle cx={x} cy={y} r="2.5" className="fill-ink" />
          <text
            x={side === "right" ? x + 6 : x - 6}
            y={y + 5}
            textAnchor={side === "right" ? "start" : "end"}
            className="fill-ink stroke-card font-sans text-[15px]"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {name}
          </text>
        </g>
      ))}
    </>
  );
}
