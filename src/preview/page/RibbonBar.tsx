import type { JSX } from "react";
import { previewTexts } from "../../strings/preview";
import type { Ribbon, RibbonButton } from "./ribbon";

/** The add-in's tab of Excel's ribbon, as the manifest describes it. */
export function RibbonBar(props: { ribbon: Ribbon; onPress: (button: RibbonButton) => void }): JSX.Element {
  const { ribbon, onPress } = props;
  return (
    <nav className="ribbon" aria-label={previewTexts().ribbonLabel}>
      <span className="ribbon-tab">{ribbon.tab}</span>
      <div className="ribbon-group" role="group" aria-label={ribbon.group}>
        {ribbon.buttons.map((button) => (
          <button key={button.id} type="button" title={button.description} onClick={() => onPress(button)}>
            <img src={button.icon} alt="" width={32} height={32} />
            {button.label}
          </button>
        ))}
      </div>
    </nav>
  );
}
