/** Texts of the tab 台帳 of the task pane. */
import { defineStrings } from "./index";

export const registerPaneTexts = defineStrings({
  ja: {
    tab: "台帳",
    looking: "台帳があるか確かめています。",
    makeTitle: "指標台帳を作る",
    makeAbout:
      "このブックの指標を、2枚のシート「指標」と「実績値」にまとめます。1つのセルに1つの値が入った表になり、並べ替えや集計がそのままできます。",
    makeIndicators: "「指標」：1指標1行。単位、方向性、担当部署、達成率、判定など",
    makeFigures: "「実績値」：1つの数値1行。年度、種別、値、単位、元のシートとセルへのリンクなど",
    makeSafe: "元のシートは変わりません。名前が重なるときは「指標 (2)」のように付けます。",
    makeUse:
      "台帳を作った後は、台帳の数値が一覧や報告書に使われます。元のシートが変わったら、ここで更新できます。",
    contentLabel: "達成率などの計算列",
    contentFormulas: "Excelの数式にする（値を直すとすぐ変わります）",
    contentValues: "値にする（更新したときに変わります）",
    make: "台帳を作る",
    making: "台帳を作っています。",
    made: (indicators: number, figures: number) =>
      `台帳を作りました。指標${indicators.toLocaleString("ja-JP")}件、実績値${figures.toLocaleString("ja-JP")}行です。`,
    madeUndo: "取り消すときは、2枚のシートを削除してください。元のシートは変わっていません。",
    stateTitle: "このブックの指標台帳",
    counts: (indicators: number, figures: number) =>
      `指標${indicators.toLocaleString("ja-JP")}件、実績値${figures.toLocaleString("ja-JP")}行`,
    lookAgain: "台帳を読み直す",
    compare: "更新の内容を確認",
    compareHint: "元のシートと比べて、違いを表示します。押しただけでは何も変わりません。",
    comparing: "台帳と元のシートを比べています。",
    noSources: "元のシートがこのブックにないため、比べるものがありません。台帳はそのまま使えます。",
    nothingToDo: "台帳は元のシートと同じです。更新するものはありません。",
    summary: (changed: number) => `台帳と元のシートの違いが${changed.toLocaleString("ja-JP")}件あります。`,
    sourcesUnread: (count: number) =>
      `元のシートで読み取れないセルが${count.toLocaleString("ja-JP")}件あります。「指標」タブで確認してください。`,
    groupConflict: (count: number) => `食い違い（${count.toLocaleString("ja-JP")}件）：選んでください`,
    groupAdded: (count: number) => `新しく加わるもの（${count.toLocaleString("ja-JP")}件）`,
    groupUpdated: (count: number) => `元のシートで変わったもの（${count.toLocaleString("ja-JP")}件）`,
    groupKept: (count: number) => `台帳で直したもの（${count.toLocaleString("ja-JP")}件）`,
    groupMoved: (count: number) => `元の場所が移ったもの（${count.toLocaleString("ja-JP")}件）`,
    groupGone: (count: number) => `元のシートで見つからないもの（${count.toLocaleString("ja-JP")}件）`,
    hintConflict:
      "台帳と元のシートの両方で変わりました。選ばないものは台帳のまま残り、次の確認でまた表示します。",
    hintAdded: "台帳の表の最後に行を加えます。",
    hintUpdated: "台帳の値を、元のシートの値に変えます。",
    hintKept: "台帳の値を残します。",
    hintMoved: "シートの名前や行が変わりましたが、同じ指標とみなして、指標IDはそのまま使います。",
    hintGone: "台帳からは削除しません。いらない行は台帳で削除してください。",
    questionUnit: "単位が変わるため、数値と一緒に選んでください。",
    figure: (name: string, year: string, kind: string) => `${name}　${year}　${kind}`,
    change: (header: string, from: string, to: string) => `${header}：${from} → ${to}`,
    keptValue: (header: string, mine: string, theirs: string) =>
      `${header}：台帳 ${mine}（元のシート ${theirs}）`,
    newValue: (header: string, value: string) => `${header}：${value}`,
    keepMine: (values: string) => `台帳のまま（${values}）`,
    takeTheirs: (values: string) => `元のシートの値にする（${values}）`,
    together: "いっしょに変わるもの（元のシートの値にする場合）",
    undecided: "まだ決めない",
    blank: "空欄",
    listSeparator: "、",
    inRegister: "台帳",
    inSource: "元のシート",
    apply: "この内容で更新する",
    applyCounts: (added: number, updated: number, decided: number) =>
      `加える${added.toLocaleString("ja-JP")}件、変える${updated.toLocaleString("ja-JP")}件、選んだ食い違い${decided.toLocaleString("ja-JP")}件`,
    applyNothing: "台帳に書き込む変更はありません。",
    cancel: "やめる",
    applying: "台帳を更新しています。",
    applied: (cells: number, rows: number) =>
      `台帳を更新しました（${rows.toLocaleString("ja-JP")}行を追加、${cells.toLocaleString("ja-JP")}個のセルを書き込み）。`,
    appliedOpen: (count: number) =>
      `まだ決めていない食い違いが${count.toLocaleString("ja-JP")}件残っています。`,
    undo: "元に戻す",
    undone: (title: string) => `「${title}」を元に戻しました。`,
    unreadHeading: (count: number) => `台帳の読み取れない行（${count.toLocaleString("ja-JP")}件）`,
    unreadHelp: "これらの行は一覧や報告書に入りません。セルを直してから「台帳を読み直す」を押してください。",
  },
  en: {
    tab: "Register",
    looking: "Looking for a register.",
    makeTitle: "Make a register of indicators",
    makeAbout:
      "Gathers the workbook's indicators on two sheets, 指標 and 実績値: tables with one value a cell, ready to sort and to count.",
    makeIndicators:
      "指標: one row an indicator, with unit, direction, department, achievement rate and grade",
    makeFigures: "実績値: one row a figure, with year, kind, value, unit and a link to its cell",
    makeSafe: "The sheets you have stay as they are. Where a name is taken, the new sheet becomes 指標 (2).",
    makeUse:
      "From then on lists and reports use the register. When the sheets change, bring it up to date here.",
    contentLabel: "Computed columns",
    contentFormulas: "Excel formulas (follow every edit at once)",
    contentValues: "Values (change with each refresh)",
    make: "Make the register",
    making: "Making the register.",
    made: (indicators: number, figures: number) =>
      `The register was made: ${indicators.toLocaleString("en-US")} indicators, ${figures.toLocaleString("en-US")} rows of figures.`,
    madeUndo: "To take it back, delete the two sheets. The other sheets are unchanged.",
    stateTitle: "Register of this workbook",
    counts: (indicators: number, figures: number) =>
      `${indicators.toLocaleString("en-US")} indicators, ${figures.toLocaleString("en-US")} rows of figures`,
    lookAgain: "Read the register again",
    compare: "Look at changes",
    compareHint: "Compares the register with the sheets and shows what differs. Nothing changes yet.",
    comparing: "Comparing the register with the sheets.",
    noSources:
      "The sheets are no longer in this workbook, so there is nothing to compare. The register can be used as it is.",
    nothingToDo: "The register agrees with the sheets. Nothing to do.",
    summary: (changed: number) =>
      `The register and the sheets differ in ${changed.toLocaleString("en-US")} place(s).`,
    sourcesUnread: (count: number) =>
      `${count.toLocaleString("en-US")} cell(s) of the sheets cannot be read. See the Indicators tab.`,
    groupConflict: (count: number) => `Conflicts (${count.toLocaleString("en-US")}): please choose`,
    groupAdded: (count: number) => `New (${count.toLocaleString("en-US")})`,
    groupUpdated: (count: number) => `Changed on the sheets (${count.toLocaleString("en-US")})`,
    groupKept: (count: number) => `Edited in the register (${count.toLocaleString("en-US")})`,
    groupMoved: (count: number) => `Moved on the sheets (${count.toLocaleString("en-US")})`,
    groupGone: (count: number) => `Not found on the sheets (${count.toLocaleString("en-US")})`,
    hintConflict:
      "Changed both in the register and on the sheets. What you leave open stays as in the register and is asked again.",
    hintAdded: "Rows are added at the end of the register's tables.",
    hintUpdated: "The register takes the sheets' contents.",
    hintKept: "The register keeps its contents.",
    hintMoved: "The sheet's name or rows changed; it counts as the same indicator and keeps its id.",
    hintGone: "Nothing is deleted from the register. Delete rows there that you do not need.",
    questionUnit: "The unit changes: choose it together with the number.",
    figure: (name: string, year: string, kind: string) => `${name}, ${year}, ${kind}`,
    change: (header: string, from: string, to: string) => `${header}: ${from} → ${to}`,
    keptValue: (header: string, mine: string, theirs: string) =>
      `${header}: register ${mine} (sheets ${theirs})`,
    newValue: (header: string, value: string) => `${header}: ${value}`,
    keepMine: (values: string) => `Keep the register's (${values})`,
    takeTheirs: (values: string) => `Take the sheets' (${values})`,
    together: "Changes along with it, if you take the sheets':",
    undecided: "Leave open",
    blank: "blank",
    listSeparator: ", ",
    inRegister: "Register",
    inSource: "Sheet",
    apply: "Refresh like this",
    applyCounts: (added: number, updated: number, decided: number) =>
      `${added.toLocaleString("en-US")} to add, ${updated.toLocaleString("en-US")} to change, ${decided.toLocaleString("en-US")} conflict(s) decided`,
    applyNothing: "There is nothing to write.",
    cancel: "Cancel",
    applying: "Refreshing the register.",
    applied: (cells: number, rows: number) =>
      `The register was refreshed (${rows.toLocaleString("en-US")} row(s) added, ${cells.toLocaleString("en-US")} cell(s) written).`,
    appliedOpen: (count: number) => `${count.toLocaleString("en-US")} conflict(s) are still open.`,
    undo: "Undo",
    undone: (title: string) => `"${title}" was undone.`,
    unreadHeading: (count: number) =>
      `Rows of the register that cannot be read (${count.toLocaleString("en-US")})`,
    unreadHelp:
      "These rows are missing in lists and reports. Correct the cells, then read the register again.",
  },
});
