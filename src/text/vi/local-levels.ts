/** Kinds of districts and communes, which stand before their names: `huyện Đông Lĩnh`. */
export const LOCAL_LEVELS: readonly string[] = [
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
];
