/** Settings of the workbook: what belongs to the file as a whole and needs no sheet. */

/** A setting that was asked for; its value is there after the next round trip. */
export class AskedSetting {
  private readonly setting: Excel.Setting;

  constructor(context: Excel.RequestContext, key: string) {
    this.setting = context.workbook.settings.getItemOrNullObject(key);
    this.setting.load("value");
  }

  /** undefined where there is none. */
  get value(): unknown {
    return this.setting.isNullObject ? undefined : (this.setting.value as unknown);
  }
}

/** Queues keeping a text; one that is there already gives way. */
export function queueSetting(context: Excel.RequestContext, key: string, text: string): void {
  context.workbook.settings.add(key, text);
}
