import type { Locale } from './locale.ts';

export const en: Locale = {
  commands: {
    start: 'Start',
    help: 'How to ask, and what to bear in mind',
    ask: 'Ask a question (in groups)',
  },
  welcome: (library) =>
    library === null
      ? 'Hello! I answer questions on documents of administrative reform and digital transformation.'
      : `Hello! I answer questions from the ${library}, always with citations.`,
  howToAsk:
    'Write your question as you would say it: by document number, issuing body, year, topic, target or validity. Vietnamese without accents is fine.',
  forExample: 'For example:',
  exampleAbout: (number) => `What is ${number} about?`,
  exampleInForce: (number) => `Is ${number} still in force?`,
  inGroups: (username) =>
    `In groups I answer only when asked: /hoi and your question, a mention of @${username}, or a reply to my message.`,
  contact: (contact) => `Contact: ${contact}`,
  askNext: 'You can ask next:',
  questionMissing: 'Write your question right after the command: /hoi and your question.',
  questionTooLong: (limit) =>
    `The question is longer than ${limit.toLocaleString('en')} characters. Please shorten it and ask one thing at a time.`,
  textOnly: 'I can only read text messages. Please write your question.',
  unknownCommand: 'I do not know this command. Just write your question, or see /help.',
  fault: 'Sorry, I failed to find an answer. The fault was recorded; please ask again.',
};
