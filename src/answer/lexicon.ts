/**
 * Words that questions about documents are full of and that name none: they are no evidence that a
 * document answers. Folded; closed classes of the language and of office prose.
 */
export const GENERIC: ReadonlySet<string> = new Set(
  (
    'van ban tai lieu quy dinh ban hanh lien quan noi dung chinh ve viec phe duyet neu ro dua ra ' +
    'va cua cho den tai trong theo voi cac nhung mot la co thi ma o do tu duoc bi de khi neu nay kia ay ' +
    'khong nao gi ai sao vay nhu the bao nhieu may hay hoac con nua cung da dang se vao ra len ' +
    'hien nay hien tai hom ngay thang nam giai doan so hieu tinh thanh pho tp nha nuoc ta ' +
    'nghi quyet dinh ke hoach chi thi thong tu luat chuong trinh ket luan cong dien bao cao ' +
    'muc tieu ty le phan tram ti trong dat tang giam toi da thieu it nhat ' +
    'document documents resolution resolutions decree decrees decision decisions plan plans law laws ' +
    'directive directives circular programme program which what who when where how many much ' +
    'cover covers covering about regulate regulates the of to in on for by and or a an is are was were ' +
    'it this that with from does do did say says issued issue vietnam vietnamese province city'
  ).split(' '),
);
