/** Of what `wkt-parser` makes of a text, the members read here; it throws on what it cannot parse. */
declare module 'wkt-parser' {
  interface ParsedWkt {
    readonly name?: string;
    readonly projName?: string;
    readonly datumCode?: string;
    readonly GEOGCS?: { readonly name?: string };
    readonly rf?: number;
    readonly to_meter?: number;
    /** Radians. */
    readonly long0?: number;
    readonly lat0?: number;
    readonly k0?: number;
    readonly x0?: number;
    readonly y0?: number;
    readonly datum_params?: readonly number[];
  }
  export default function parse(text: string): ParsedWkt;
}
