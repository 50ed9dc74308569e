import type { Place, TreatyText } from '../data/atlas.ts';
import type { Verdict } from '../domain/claim.ts';
import type { Controversy, ControversyFigure, Position } from '../domain/controversy.ts';
import type { ArticleId, ClaimId, ControversyId, EventId } from '../domain/ids.ts';
import type { Fact, OtherName } from '../domain/place.ts';
import type { OfficialText } from '../domain/treaty.ts';
import type { CitedText, NumberedSource } from './citations.ts';

/** A treaty text that something leads to, and why. */
export interface ArticleTie {
  readonly id: ArticleId;
  readonly chip: string;
  readonly title: string;
  readonly reason: CitedText;
}

/** A dispute that something leads to, and why. */
export interface ControversyTie {
  readonly id: ControversyId;
  readonly title: string;
  readonly reason: CitedText;
}

/** A place that something leads to, and why. */
export interface PlaceTie {
  readonly place: Place;
  readonly reason: CitedText;
}

/** One side of a dispute. */
export interface PositionModel {
  readonly holder: string;
  readonly side: Position['side'];
  readonly text: CitedText;
}

/** A dispute as a card: the question and both sides. */
export interface DisputeCard {
  readonly id: ControversyId;
  readonly title: string;
  readonly question: string;
  readonly reason: CitedText | null;
  readonly positions: readonly PositionModel[];
}

/** A claim of one of the two encyclopedia articles, with its verdict. */
export interface ClaimModel {
  readonly id: ClaimId;
  readonly article: 'A' | 'B';
  readonly verdict: Verdict;
  readonly text: string;
  readonly finding: CitedText;
  readonly checkedOn: string;
}

/** An event in the reader's language. */
export interface EventModel {
  readonly id: EventId;
  readonly date: string;
  readonly title: CitedText;
  readonly caveat: string | null;
}

/** A fact with its citations. */
export type FactModel = { readonly fact: Fact; readonly cites: readonly number[] };

/** Everything that the panel of a place shows, in reading order. */
export interface PlacePanel {
  readonly kind: 'place';
  readonly place: Place;
  readonly otherNames: readonly OtherName[];
  readonly facts: readonly FactModel[];
  readonly lead: readonly CitedText[];
  readonly body: readonly CitedText[];
  readonly standing: readonly { readonly label: string; readonly text: CitedText }[];
  readonly wording: string | null;
  /** Its own, or for a facility without any, those of its layer. */
  readonly articles: readonly ArticleTie[];
  /** There is no dossier: the entry holds listed facts only. */
  readonly isShallow: boolean;
  readonly disputes: readonly DisputeCard[];
  readonly claims: readonly ClaimModel[];
  readonly events: readonly EventModel[];
  readonly precisionCites: readonly number[];
  readonly recordCites: readonly number[];
  readonly areaCites: readonly number[];
  readonly sources: readonly NumberedSource[];
}

/** Everything that the panel of an article or instrument shows. */
export interface ArticlePanel {
  readonly kind: 'article';
  readonly id: ArticleId;
  readonly text: TreatyText;
  readonly restated: readonly CitedText[];
  readonly matters: readonly CitedText[];
  readonly officialTexts: readonly OfficialText[];
  /** The articles of an instrument; empty on an article's own panel. */
  readonly articles: readonly { readonly id: ArticleId; readonly chip: string; readonly topic: string }[];
  readonly places: readonly PlaceTie[];
  readonly disputes: readonly ControversyTie[];
  readonly claims: readonly ClaimModel[];
  readonly events: readonly EventModel[];
  readonly sources: readonly NumberedSource[];
}

/** A figure of a dispute with its citations. */
export type FigureModel = { readonly figure: ControversyFigure; readonly cites: readonly number[] };

/** Everything that the panel of a dispute shows. */
export interface ControversyPanel {
  readonly kind: 'controversy';
  readonly controversy: Controversy;
  readonly summary: readonly CitedText[];
  readonly positions: readonly PositionModel[];
  readonly common: readonly CitedText[];
  readonly today: CitedText;
  readonly todayAsOf: string;
  readonly wording: string | null;
  readonly articles: readonly ArticleTie[];
  readonly figures: readonly FigureModel[];
  readonly places: readonly PlaceTie[];
  readonly claims: readonly ClaimModel[];
  readonly events: readonly EventModel[];
  readonly sources: readonly NumberedSource[];
}

export type PanelModel = PlacePanel | ArticlePanel | ControversyPanel;
