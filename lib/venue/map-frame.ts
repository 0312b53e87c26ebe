import type { MultiPolygon, Polygon } from "geojson";
import { kmBetween, type Point } from "@/lib/place/place";
import { frameAround, isOn, type MapFrame, northernmost } from "@/lib/venue/mercator";

/** Pixels. */
const size = { width: 360, height: 240 };

/** How wide a map is that shows where in the world a place is, at most and at least; and one on which a place is found. */
const widestKm = 1_600;
const narrowestKm = 220;
const nearKm = 90;
/** Of a map's half, how much the country may fill. */
const filled = 0.86;
/** A pin nearer to the edge than this is hard to see, in pixels. */
const edgePx = 24;

const drawable = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.max(-northernmost, Math.min(northernmost, latitude)),
  longitude,
});

/** A map of the surroundings of a point. */
export const nearFrame = (point: Point): MapFrame => frameAround(drawable(point), nearKm, size);

/** The part of a country's outline that lies around a point: islands and colonies beyond are other places. */
function pointsNear({ type, coordinates }: Polygon | MultiPolygon, frame: MapFrame): Point[] {
  const pieces = type === "Polygon" ? [coordinates] : coordinates;
  return pieces.flatMap(([outer = []]) => {
    const points = outer.map(([longitude = 0, latitude = 0]) => ({ latitude, longitude }));
    return points.some((point) => isOn(frame, drawable(point))) ? points.map(drawable) : [];
  });
}

/**
 * A map of the country that a point lies in: the whole of it where it is small enough, else the part around the point. `null`
 * stands for a country that is not on the map.
 */
export function countryFrame(point: Point, outline: Polygon | MultiPolygon | null): MapFrame {
  const around = frameAround(drawable(point), widestKm, size);
  const near = outline ? pointsNear(outline, around) : [];
  if (near.length === 0) return frameAround(drawable(point), widestKm / 3, size);
  const latitudes = near.map(({ latitude }) => latitude);
  // Measured from the point, so that what lies across the 180th meridian is beside it and not around the world.
  const east = near.map(({ longitude }) => ((((longitude - point.longitude + 180) % 360) + 360) % 360) - 180);
  const least = (some: readonly number[]) => some.reduce((one, other) => Math.min(one, other), 360);
  const most = (some: readonly number[]) => some.reduce((one, other) => Math.max(one, other), -360);
  const centre = {
    latitude: (least(latitudes) + most(latitudes)) / 2,
    longitude: point.longitude + (least(east) + most(east)) / 2,
  };
  const wide = kmBetween(
    { ...centre, longitude: point.longitude + least(east) },
    { ...centre, longitude: point.longitude + most(east) },
  );
  const high = kmBetween({ ...centre, latitude: least(latitudes) }, { ...centre, latitude: most(latitudes) });
  const widthKm = Math.max(narrowestKm, Math.max(wide, (high * size.width) / size.height) / filled);
  const whole = frameAround(drawable(centre), widthKm, size);
  return widthKm <= widestKm && isOn(whole, drawable(point), edgePx) ? whole : around;
}
