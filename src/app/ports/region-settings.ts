import type { Dated } from '#domain/directory/dated.ts';
import type { Day } from '#law/day.ts';

type StoredSetting = Omit<Dated<unknown>, 'by'> & { readonly memberId: string };
type By = { readonly organisationId: string; readonly memberId: string; readonly setOn: Day };
/** What the region set by itself, each thing under its key (app/directory/region-settings.ts). Everybody reads it. */
export type RegionSettingStore = {
  /** All of one key, what was taken back too. */
  all(key: string): Promise<readonly StoredSetting[]>;
  add(
    setting: By & Pick<StoredSetting, 'id' | 'value' | 'validFrom' | 'why'> & { readonly key: string },
  ): Promise<void>;
  /** False when it began already, was taken back, or is not there. */
  takeBack(by: By & { readonly id: string; readonly key: string; readonly settingId: string }): Promise<boolean>;
};
