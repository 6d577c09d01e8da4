/** Colours as WCAG and Björn Ottosson's OKLab measure them. */
type Channels = readonly [red: number, green: number, blue: number];

/** WCAG's ratio, from 1 to 21. */
export function contrastOf(one: string | Channels, other: string | Channels): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours look: 0 is the same, 0.02 is just seen side by side, black and white are 1 apart. */
export function differenceOf(one: string, other: string): number {
  const [a, b] = [toOklab(linear(one)), toOklab(linear(other))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** `oklch(from color l c hue)` of a stylesheet. */
export function turnedTo(hue: number, color: string): Channels {
  const [l, a, b] = toOklab(linear(color));
  const chroma = Math.hypot(a, b);
  const angle = (hue * Math.PI) / 180;
  return fromOklab([l, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
}

function luminance(color: string | Channels): number {
  const [red, green, blue] = typeof color === 'string' ? linear(color) : color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear light of `#rrggbb`. */
function linear(color: string): Channels {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return [red, green, blue];
}

function toOklab([r, g, b]: Channels): Channels {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** What a screen cannot show is cut off, as browsers do. */
function fromOklab([lightness, a, b]: Channels): Channels {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (channel: number) => Math.min(1, Math.max(0, channel));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
