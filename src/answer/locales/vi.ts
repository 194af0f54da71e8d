import { formatDate } from '../../text/dates.ts';
import type { Messages } from './messages.ts';

const typeName: Messages['typeName'] = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  circular: 'Thông tư',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  conclusion: 'Kết luận',
  report: 'Báo cáo',
  'official-letter': 'Công văn',
  'urgent-dispatch': 'Công điện',
  guideline: 'Hướng dẫn',
  notice: 'Thông báo',
  other: 'Văn bản',
  term: 'Thuật ngữ',
};

const date = (iso: string): string => formatDate(iso, 'vi');

export const vi: Messages = {
  typeName,
  plural: (type) => (type === null ? 'văn bản' : typeName[type].toLowerCase()),
  issuedIn: (issuer) => ` của ${issuer}`,
  date,
  unverifiedMark: ' (chưa kiểm chứng)',
  noNumber: 'không rõ số',
  by: (issuer) => ` của ${issuer}`,
  dated: (iso) => ` ngày ${date(iso)}`,
  section: (citation) => `mục «${citation}»`,
  according: 'Theo ',
  source: (title) => `Nguồn: ${title}`,
  statusLine: (state, since, until) => {
    const from = since === null ? '' : `, từ ${date(since)}`;
    switch (state) {
      case 'inForce':
        return `Còn hiệu lực${from}${until === null ? '' : `, đến hết ngày trước ${date(until)}`}`;
      case 'partiallyInForce':
        return `Còn hiệu lực một phần${from}`;
      case 'notInForce':
        return `Không còn hiệu lực${until === null ? '' : ` từ ${date(until)}`}`;
      case 'notYetInForce':
        return `Chưa có hiệu lực${since === null ? '' : `: sẽ có hiệu lực từ ${date(since)}`}`;
      case 'unknown':
        return 'Chưa rõ hiệu lực';
    }
  },
  statusUnknown: (retrieved) =>
    `Chưa rõ hiệu lực: thư viện chưa ghi nhận${retrieved === null ? '' : ` (tra ngày ${date(retrieved)})`}`,
  replacedBy: 'Bị thay thế hoặc bãi bỏ bởi ',
  amendedBy: 'Được sửa đổi, bổ sung bởi ',
  effectiveFrom: (day) => `Có hiệu lực từ ngày ${day}`,
  unverifiedDocument:
    'Chưa kiểm chứng: thư viện mới có thông tin về văn bản này từ trí nhớ, chưa đối chiếu với nguồn.',
  unverifiedFact: 'Thông tin này chưa kiểm chứng.',
  alsoOnTopic: 'Cùng chủ đề: ',
  alsoSays: 'Cũng trong văn bản này:',
  issuedOn: (day) => `Ban hành ngày ${day}`,
  issuedBy: (issuer) => `Do ${issuer} ban hành`,
  signedBy: (signer) => `Người ký: ${signer}`,
  notRecorded: {
    date: 'Thư viện chưa ghi nhận ngày ban hành của văn bản này.',
    effective: 'Thư viện chưa ghi nhận ngày có hiệu lực của văn bản này.',
    issuer: 'Thư viện chưa ghi nhận cơ quan ban hành của văn bản này.',
    signer: 'Thư viện chưa ghi nhận người ký của văn bản này.',
  },
  relation: {
    amends: { out: 'sửa đổi, bổ sung', in: 'được sửa đổi, bổ sung bởi' },
    replaces: { out: 'thay thế', in: 'bị thay thế bởi' },
    repeals: { out: 'bãi bỏ', in: 'bị bãi bỏ bởi' },
    basedOn: { out: 'căn cứ vào', in: 'là căn cứ của' },
    implements: { out: 'triển khai, cụ thể hóa', in: 'được triển khai bởi' },
    cites: { out: 'dẫn chiếu', in: 'được dẫn chiếu trong' },
    follows: { out: 'tiếp nối', in: 'được tiếp nối bởi' },
  },
  noRelation: {
    amends: {
      out: 'Thư viện chưa ghi nhận văn bản này sửa đổi văn bản nào.',
      in: 'Thư viện chưa ghi nhận văn bản nào sửa đổi văn bản này.',
    },
    replaces: {
      out: 'Thư viện chưa ghi nhận văn bản này thay thế hay bãi bỏ văn bản nào.',
      in: 'Thư viện chưa ghi nhận văn bản nào thay thế hay bãi bỏ văn bản này.',
    },
    repeals: {
      out: 'Thư viện chưa ghi nhận văn bản này bãi bỏ văn bản nào.',
      in: 'Thư viện chưa ghi nhận văn bản nào bãi bỏ văn bản này.',
    },
    basedOn: {
      out: 'Thư viện chưa ghi nhận căn cứ của văn bản này.',
      in: 'Thư viện chưa ghi nhận văn bản nào căn cứ vào văn bản này.',
    },
    implements: {
      out: 'Thư viện chưa ghi nhận văn bản này triển khai văn bản nào.',
      in: 'Thư viện chưa ghi nhận văn bản nào triển khai văn bản này.',
    },
    cites: {
      out: 'Thư viện chưa ghi nhận văn bản này dẫn chiếu văn bản nào.',
      in: 'Thư viện chưa ghi nhận văn bản nào dẫn chiếu văn bản này.',
    },
    follows: {
      out: 'Thư viện chưa ghi nhận văn bản này tiếp nối văn bản nào.',
      in: 'Thư viện chưa ghi nhận văn bản nào tiếp nối văn bản này.',
    },
  },
  relationCount: (count) => `${count} văn bản`,
  ambiguous: (count, number) => `Có ${count} văn bản khớp với “${number}”:`,
  whichOne: 'Bạn hỏi văn bản nào?',
  unknownNumber: (number) => `Thư viện chưa có văn bản “${number}”.`,
  sameSerial: 'Cùng số, nhưng khác loại hoặc khác nơi ban hành: ',
  nothingHere: 'Thư viện chưa có văn bản nào trả lời được câu hỏi này.',
  libraryHolds: (count, subject) =>
    `Thư viện hiện có ${count} văn bản${subject === null ? '' : ` (${subject})`}.`,
  nearestTopics: (topics) => ['Chủ đề gần nhất: ', ...topics, '.'],
  recorded: 'Bạn có thể hỏi cách khác, hoặc nêu số hiệu, năm, cơ quan ban hành.',
  notInDocument: 'Thư viện không thấy văn bản này nói đến điều bạn hỏi.',
  itIsAbout: 'Văn bản này: ',
  listLead: (count, what) => `Có ${count} ${what}:`,
  nextOf: (count, what) => `Thư viện có ${count} ${what}; tiếp theo là:`,
  listMore: (count) => `… và ${count} văn bản nữa.`,
  newestLead: 'Mới nhất: ',
  oldestLead: 'Sớm nhất: ',
  noneMeets: (what) => `Thư viện chưa có ${what}.`,
  unsure: 'Chưa chắc đúng điều bạn hỏi. Gần nhất là:',
  askWhichDocument: 'Bạn đang hỏi về văn bản nào? Hãy cho biết số hiệu hoặc tên, ví dụ:',
  askSomething: 'Bạn chưa nêu câu hỏi. Ví dụ có thể hỏi:',
  tooLong: (limit) => `Câu hỏi quá dài: tối đa ${limit} ký tự. Bạn hãy hỏi gọn lại.`,
  greeting: (library) =>
    `Xin chào! Tôi tra cứu ${library ?? 'văn bản về cải cách hành chính và chuyển đổi số'}, và luôn dẫn văn bản, mục và nguồn. Bạn có thể hỏi:`,
  thanks: 'Rất vui được giúp bạn. Bạn cứ hỏi tiếp khi cần.',
  help: (library) =>
    `Tôi trả lời từ ${library ?? 'thư viện văn bản về cải cách hành chính và chuyển đổi số'}: văn bản nào nói gì, ai ban hành, khi nào, còn hiệu lực không, thay thế văn bản nào, chỉ tiêu ra sao. Không có trong văn bản thì tôi nói là không có. Ví dụ:`,
  examples: [
    'Nghị quyết nào về chuyển đổi số?',
    'Liệt kê các kế hoạch mới nhất',
    'PAR INDEX là gì?',
  ],
  merged: (place, into, day) =>
    `Lưu ý: ${place} đã sáp nhập vào ${into} từ ngày ${day}; hãy kiểm tra văn bản mới của ${into}.`,
  compareLead: 'So sánh:',
  termOwner: (owner) => `Cơ quan chủ trì: ${owner}`,
  suggest: {
    about: (name) => `${name} nói về gì?`,
    targets: (name) => `Chỉ tiêu của ${name} là gì?`,
    status: (name) => `${name} còn hiệu lực không?`,
    implements: (name) => `Văn bản nào triển khai ${name}?`,
    who: (name) => `Ai ban hành ${name}?`,
    when: (name) => `${name} ban hành khi nào?`,
  },
  placeOf: (place) => ` của ${place}`,
  onTopic: (topic) => ` về ${topic}`,
  ofYear: (year) => ` năm ${year}`,
};
