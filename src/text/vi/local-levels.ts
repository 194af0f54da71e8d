/** Kinds of districts and communes, the first words of their names: `huyện Đông Lĩnh`. */
export const LOCAL_LEVELS: readonly string[] = [
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
];
