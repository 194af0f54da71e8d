/**
 * Reads an official paper: from paragraphs with their pages to fields, parts, relations and warnings.
 * The form of papers follows Nghị định 30/2020/NĐ-CP for the State, Hướng dẫn 36-HD/VPTW for the Party,
 * and the layout of the gazette (Công báo).
 */
import { fold } from '../text/fold.ts';
import { readAppendices } from './appendices.ts';
import { chooseHead, isAddress } from './choose-head.ts';
import {
  confirmDate,
  confirmNumber,
  dateOf,
  effectOf,
  numberOfFile,
  typeOf,
  withClosing,
} from './confirm-fields.ts';
import { readDefinitions } from './definitions.ts';
import type { Passage } from './effect.ts';
import type { Head } from './head.ts';
import { NO_TABLES, type PaperTables, readIssuer, readJurisdiction } from './issuer.ts';
import { readLegalBases } from './legal-bases.ts';
import { type Letterhead, readLetterhead } from './letterhead.ts';
import { articlesOf, mainArticles } from './main-articles.ts';
import { findBodyStart, firstUnit, readMainText } from './main-text.ts';
import { outline, type Part, textOf } from './outline.ts';
import type { Paper } from './paper.ts';
import type { Paragraph } from './paragraph.ts';
import { SURE, withConfidence } from './reading.ts';
import { readRelations } from './relations.ts';
import { splitLetterheads } from './split-letterhead.ts';
import { readTitle, type Title } from './title.ts';
import { unfoldLayoutTables } from './unfold-tables.ts';
import { findWarnings } from './warnings.ts';

export interface PaperSource {
  readonly paragraphs: readonly Paragraph[];
  /** The name of the file, which often holds the number; empty where it says nothing. */
  readonly fileName: string;
  /** Whether the paper goes on in another issue of the gazette. */
  readonly isContinued: boolean;
}

/** Returns what a file says as an official paper. A field that was not found is empty. */
export function readPaper(source: PaperSource, tables: PaperTables = NO_TABLES): Paper {
  const all = splitLetterheads(unfoldLayoutTables(source.paragraphs));
  const paragraphs = all.filter(isText);
  const notes = all.filter(({ isNote }) => isNote);
  const { head, end, isOneOfSeveral, hasLetterhead } = chooseHead(paragraphs, source.fileName);
  const own = paragraphs.slice(0, end);
  const letterhead = withClosing(readLetterhead(head), own);
  const body = textOf(own.slice(head.end));
  const title = titleOf(own, head, letterhead, body);
  const bodyStart = findBodyStart(own, title.end);
  const { run, signature } = readMainText(own, bodyStart);
  const preambleEnd = run.articles.length > 0 ? firstUnit(own, bodyStart, run) : bodyStart;
  const main = own.slice(preambleEnd, signature.start);
  const ownArticles = run.articles.map((one) => ({ ...one, at: one.at - preambleEnd }));
  const { opening, parts } = outline(main, ownArticles, body);
  const { before, appendices } = readAppendices(own.slice(signature.end), body);
  const isAddressed = own.slice(head.start, head.end + 4).some(isAddress);
  const type = typeOf(head, letterhead, isAddressed);
  const preamble = own.slice(title.end, preambleEnd);
  const printed = confirmNumber(letterhead.number, letterhead.date, own, source.fileName);
  const number = printed.value === null ? numberOfFile(source.fileName, tables) : printed;
  const date = confirmDate(dateOf(letterhead, own, signature), number);
  const passages = passagesOf(parts);
  const isJoint = /liên tịch/iu.test(
    head.typeLine === null ? '' : (own[head.typeLine.at]?.text ?? ''),
  );
  const passedBy = readIssuer(
    title.issuer === null ? letterhead : { ...letterhead, issuerLines: [title.issuer] },
    isJoint,
    body,
    tables,
  );
  const bases = readLegalBases(preamble);
  const paper = {
    fields: {
      number,
      type,
      title: title.title,
      passedBy,
      signedBy: signature.signer,
      signedAs: signature.position,
      place: letterhead.place,
      dateDocument: date,
      dateEffective: effectOf(passages, date, number),
      jurisdiction: readJurisdiction(passedBy, letterhead.place, tables),
      articles: mainArticles(
        articlesOf(run, parts, own, signature),
        appendices,
        own.slice(signature.end),
      ),
    },
    preamble,
    bases,
    opening: [...opening, ...before.filter(({ text }) => text.trim().length > 3)],
    parts,
    appendices,
    notes,
    recipients: signature.recipients,
    definitions: readDefinitions(parts),
    relations: readRelations({ number: number.value, title: title.title.value, bases, parts }),
    tables: own.filter(({ rows }) => rows !== null).length,
  };
  const warnings = findWarnings(paper, {
    ...source,
    isOneOfSeveral,
    run,
    hasHead: hasLetterhead,
  });
  return { ...paper, warnings };
}

const isText = ({ isNote }: Paragraph): boolean => !isNote;

function titleOf(
  paragraphs: readonly Paragraph[],
  head: Head,
  { subject }: Letterhead,
  body: string,
): Title {
  if (subject.value !== null && head.typeLine === null)
    return { title: subject, issuer: null, end: head.end };
  const { typeLine } = head;
  const from = typeLine === null ? head.end : typeLine.at + 1;
  const read = readTitle(paragraphs, from, typeLine?.rest ?? '', body);
  const { value, confidence } = read.title;
  // Without the line of a type, nothing says where a title begins.
  if (typeLine === null)
    return { ...read, title: withConfidence(read.title, Math.min(confidence, SURE.concluded)) };
  if (typeLine.type !== 'law' || value === null) return read;
  // A consolidated text prints `LUẬT` above `LUẬT THUẾ THU NHẬP CÁ NHÂN`.
  if (/^(?:luật|bộ luật|hiến pháp)\s/iu.test(value)) return read;
  const isCode = /^bo/u.test(fold(paragraphs[typeLine.at]?.text ?? ''));
  const isConstitution = /^hien phap/u.test(fold(paragraphs[typeLine.at]?.text ?? ''));
  const word = isConstitution ? 'Hiến pháp' : isCode ? 'Bộ luật' : 'Luật';
  return { ...read, title: { ...read.title, value: `${word} ${value}` } };
}

function passagesOf(parts: readonly Part[]): Passage[] {
  return parts.flatMap((part) => [
    ...(part.title === null
      ? []
      : [{ text: part.title, page: part.page, heading: part.title, isQuoted: false }]),
    ...part.content
      .map(({ text, page }, at) => ({
        text,
        page,
        heading: part.title ?? '',
        isQuoted: part.quoted[at] === true,
      }))
      .filter(({ text }) => text !== ''),
  ]);
}
