import { defineStrings } from "../index";

export const layoutSpacesStrings = defineStrings({
  ja: {
    lineBreak: (text: string) =>
      `「${text}」は途中で改行されています（↵が改行）。検索や照合で一致しません。一つの語句なら改行を取り、複数の値なら列か行に分けてください。`,
    letters: (text: string) =>
      `「${text}」は英数字などの間に空白が入っています。検索で見つかりません。空白を取ってください。`,
    pair: (text: string) =>
      `「${text}」は文字の間に空白が入っています（□が全角の空白）。幅をそろえるためのものなら取ってください。人の名前や選択肢の並びなら「無視」を選べます。`,
    padding: (text: string) =>
      `「${text}」は空白で字の幅をそろえています（□が全角の空白）。検索や照合で一致しません。空白を取ってください。`,
    double: (text: string) =>
      `「${text}」に、続いた空白やタブがあります（□が全角の空白、⇥がタブ）。空白を一つにしてください。`,
    invisible: (text: string) =>
      `「${text}」に、目に見えない文字が混ざっています。見た目が同じでも別の値として扱われます。取ってください。`,
    edge: (text: string) =>
      `「${text}」の前か後ろに空白や改行があります（□が全角の空白、␣が半角の空白）。別の値として扱われます。取ってください。`,
    indent: (text: string) =>
      `「${text}」は先頭の空白で字下げされています。上の行の内訳という意味なら、取る前に、その区分を列にしてください。`,
    blank: "空白の文字だけが入っています。空のセルに見えますが、空とは扱われません。消してください。",
    separator: (text: string) =>
      `「${text}」は語の間に全角の空白があります（□）。区切りの意味があるか確かめ、不要なら取ってください。`,
    title: (place: string, kind: string, count: number) => `${place}：${kind}（${count}件）`,
    kindName: (kind: string) =>
      ({
        lineBreak: "語句の途中の改行",
        letters: "英数字などの間の空白",
        pair: "2文字の間の空白",
        padding: "字の幅をそろえる空白",
        double: "続いた空白・タブ",
        invisible: "見えない文字",
        edge: "前後の空白",
        indent: "先頭の字下げ",
        blank: "空白だけのセル",
        separator: "全角の空白による区切り",
      })[kind] ?? kind,
    headerPlace: "見出し",
    formPlace: "帳票",
    fix: "余分な空白と改行を取る",
  },
  en: {
    lineBreak: (text: string) =>
      `"${text}" is broken into lines (↵), so searches miss it. Join it if it is one name; split it if it holds several values.`,
    letters: (text: string) =>
      `"${text}" has spaces between its letters or digits, so searches miss it. Remove them.`,
    pair: (text: string) =>
      `"${text}" has space between two characters (□ is a full-width one). Remove it if it is for the look; a person's name or a pair of choices can be ignored.`,
    padding: (text: string) =>
      `"${text}" is padded with spaces (□ is a full-width one), so searches and look-ups miss it. Remove them.`,
    double: (text: string) =>
      `"${text}" has several spaces or a tab in a row (□ full-width space, ⇥ tab). Leave one.`,
    invisible: (text: string) =>
      `"${text}" holds invisible characters: it looks like another value but is not equal to it. Remove them.`,
    edge: (text: string) =>
      `"${text}" begins or ends with space or a line break (□ full-width, ␣ half-width). It is not equal to the same text without. Remove it.`,
    indent: (text: string) =>
      `"${text}" is indented with spaces. If that means "part of the row above", put it in a column before removing them.`,
    blank: "The cell holds nothing but space: it looks blank but is not. Clear it.",
    separator: (text: string) =>
      `"${text}" has a full-width space (□) between words. See whether it means something; remove it if not.`,
    title: (place: string, kind: string, count: number) => `${place}: ${kind} (${count})`,
    kindName: (kind: string) =>
      ({
        lineBreak: "line breaks inside a name",
        letters: "spaces between letters or digits",
        pair: "space between two characters",
        padding: "padding spaces",
        double: "several spaces or tabs in a row",
        invisible: "invisible characters",
        edge: "spaces at the ends",
        indent: "indentation",
        blank: "cells of nothing but space",
        separator: "full-width spaces between words",
      })[kind] ?? kind,
    headerPlace: "Header",
    formPlace: "Form",
    fix: "Remove layout spaces and line breaks",
  },
});
