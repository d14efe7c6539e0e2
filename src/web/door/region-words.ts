import { termsNow } from '#app/language/terms.ts';
import type { House } from '#app/house.ts';
import { shippedTerms, type Terms } from '#domain/language/terms.ts';

/** Another server on this database may have chosen other words, or their day came: asked again after so long. */
const STALE = 30_000;

/** The words of the region, as pages are written out with them. */
export class RegionWords {
  readonly #house: House;
  #terms: Terms = shippedTerms;
  #asked = Number.NEGATIVE_INFINITY;
  #day = '';
  constructor(house: House) {
    this.#house = house;
  }

  /** Before a page is made: not more often than every half minute, and when another day came. */
  async freshen(): Promise<void> {
    try {
      const [now, today] = [this.#house.now(), this.#house.today()];
      if (now - this.#asked < STALE && this.#day === today) return;
      [this.#asked, this.#day] = [now, today];
      this.#terms = await termsNow(this.#house);
    } catch {
      // A page in the words of a minute ago is better than no page.
    }
  }

  get terms(): Terms {
    return this.#terms;
  }
}
