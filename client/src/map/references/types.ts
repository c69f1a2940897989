/** How a reference layer is drawn. */
export type ReferenceDrawing =
  | {
      readonly type: 'pictures';
      /** Address of one picture, with the places that the map fills in. */
      readonly tiles: string;
      /** `tms`: rows count from the south. */
      readonly scheme: 'xyz' | 'tms';
      readonly minZoom: number;
      readonly maxZoom: number;
    }
  | {
      readonly type: 'polygons';
      /** Address of the GeoJSON. */
      readonly data: string;
      /** Which of the colours for such layers. */
      readonly tint: number;
    };

/** A map that somebody has laid over the ground. */
export interface Reference {
  readonly id: string;
  /** 0-1 */
  readonly opacity: number;
  /** Plain text for the small print; '' when nothing is to be named. */
  readonly attribution: string;
  /** W, S, E, N; null: anywhere. */
  readonly bounds: readonly number[] | null;
  readonly drawing: ReferenceDrawing;
  /** Another number asks for everything anew. */
  readonly attempt: number;
}

/** What is wrong with a layer: nothing of it comes, or parts are missing. */
export type ReferenceTrouble = 'failed' | 'partly';
