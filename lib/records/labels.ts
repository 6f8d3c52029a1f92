/**
 * The words by which pages name things, as data: canonical key → the ways it is written, separated by `|`, without marks
 * and in lower case (labels are compared that way, and without spaces and punctuation). A label is understood only when all
 * of its words are: "ghi chú điểm giữa kỳ" is not ĐĐGgk. The longest alias wins ("dân tộc theo giấy khai sinh").
 */
export type Aliases = Readonly<Record<string, string>>;

/** What may be said of a pupil; those in `personal` also of a parent or guardian. */
export const attributes: Aliases = {
  hoTen:
    'ho va ten|ho ten|ho va ten khai sinh|ho chu dem va ten khai sinh|ho chu dem va ten|ten hoc sinh|hoc sinh|ho va ten hoc sinh|ho ten hs|ten hs|ho ten day du|ho va ten hs|full name|ho ten hoc sinh',
  ho: 'ho|ho dem|ho lot|ho va dem|ho va ten dem|ho va chu dem|ho chu dem|ten dem|dem|chu dem|ho va ten lot|ten lot',
  ten: 'ten|ten goi|ten khai sinh',
  ngaySinh: 'ngay sinh|ngay thang nam sinh|ns|ngay thang nam sinh|ngay sinh hs|sinh ngay',
  namSinh: 'nam sinh',
  gioiTinh: 'gioi tinh|gt|phai|nam nu|gioi',
  nu: 'nu|nu x',
  quocTich: 'quoc tich',
  soDinhDanh:
    'so dinh danh ca nhan|so dinh danh|ma dinh danh|ma dinh danh cong dan|ma dinh danh ca nhan|so cccd|cccd|can cuoc|so can cuoc|can cuoc cong dan|so can cuoc cong dan|cmnd|so cmnd|cmtnd|tcc|ddcn|so ddcn|so dd ca nhan|the can cuoc|so the can cuoc|ma cong dan|ma so dinh danh|dinh danh ca nhan|so dinh danh cong dan|sdd ca nhan|sddcn',
  ngayCap: 'ngay cap|ngay cap cccd|ngay cap cmnd|ngay cap can cuoc|ngay cap cmnd cccd ddcn|ngay cap so dinh danh',
  noiCap: 'noi cap|noi cap cccd|noi cap cmnd|noi cap can cuoc|noi cap cmnd cccd ddcn',
  hoChieu: 'so ho chieu|ho chieu',
  maHocSinh: 'ma hoc sinh|ma hs|ma so hoc sinh|ma hs smas|ma hoc sinh smas|ma vnedu|ma hs vnedu|ma so hs|mshs',
  maMoet:
    'ma moet|ma dinh danh bo gd dt|ma dinh danh bo|ma csdl nganh|ma csdl|ma dia phuong nop moet|ma hoc sinh csdl|ma dinh danh bo giao duc va dao tao|ma dinh danh bo gddt|ma hs moet|ma hoc sinh moet|ma hoc sinh csdl nganh|ma dinh danh csdl|ma dinh danh hoc sinh|ma hs bo|ma bo gd dt',
  khoi: 'khoi|khoi lop|khoi hoc|khoi hoc nhom lop',
  lop: 'lop|lop hoc|ten lop|ma lop|lop hien tai',
  namHoc: 'nam hoc',
  trangThai: 'trang thai|trang thai hs|trang thai hoc sinh|tinh trang|trang thai hoc|tinh trang hoc sinh|trang thai hoc tap',
  ngayTrangThai: 'ngay trang thai|ngay nhap trang thai|ngay trang thai hoc sinh',
  lyDoBoHoc: 'ly do bo hoc|ly do thoi hoc|li do thoi hoc',
  ngayVaoTruong: 'ngay vao truong|ngay nhap hoc|ngay vao hoc',
  hinhThucTrungTuyen: 'hinh thuc trung tuyen|loai nhap hoc|hinh thuc tuyen sinh|hinh thuc vao truong',
  soDangBo: 'so dang bo|so so dang bo pcgd|so so dang bo|dang bo|so so dang bo phcgd',
  danToc: 'dan toc',
  danTocKhaiSinh: 'dan toc theo giay khai sinh|dan toc tren gks|dan toc tren giay khai sinh|dan toc theo gks|dan toc khai sinh',
  tonGiao: 'ton giao',
  khuVuc: 'khu vuc|kv',
  doiTuongChinhSach: 'doi tuong chinh sach|dtcs|dien chinh sach|doi tuong|doi tuong cs',
  cheDoChinhSach: 'che do chinh sach',
  dienUuTien: 'doi tuong uu tien|dien uu tien|uu tien|uu tien khuyen khich|dien uu tien khuyen khich',
  dienHocSinh: 'dien hoc sinh',
  heNgoaiNgu: 'he hoc ngoai ngu|he ngoai ngu|hnn|he nn',
  soBuoiTuan: 'so buoi hoc tren tuan|so buoi tuan|so buoi hoc tuan|so buoi hoc trong tuan|so buoi tren tuan|buoi hoc tuan|so buoi hoc 1 tuan',
  hoc2Buoi: 'hoc 2 buoi|hoc 2 buoi ngay|hoc hai buoi|hoc 2 buoi tren ngay',
  hocCTBo:
    'hoc chuong trinh giao duc cua bo|hoc ct cua bo|hoc chuong trinh cua bo|hoc ct bo|hoc chuong trinh bo|hoc chuong trinh gd cua bo|hoc ct gd cua bo|hoc ctgd cua bo|hoc chuong trinh giao duc cua bo gd dt|hoc chuong trinh cua bo gd dt',
  luuBan: 'luu ban|luu ban nam truoc|luu ban nam ngoai|hoc sinh luu ban|o lai lop nam truoc',
  doiVien: 'doi vien|la doi vien|doi vien tntp|doi vien tntp hcm',
  ngayVaoDoi: 'ngay vao doi|ngay ket nap doi',
  doanVien: 'doan vien|la doan vien|doan vien tncs hcm',
  ngayVaoDoan: 'ngay vao doan|ngay ket nap doan',
  ngayVaoDang: 'ngay vao dang',
  loaiKhuyetTat: 'loai khuyet tat|k tat|khuyet tat|dang khuyet tat|hoc sinh khuyet tat',
  khuyetTatKhongDanhGia: 'khuyet tat khong danh gia|kt khong dg|co khuyet tat khong danh gia',
  bhyt: 'so the bhyt|ma the bhyt|the bhyt|so bhyt|bhyt|ma bhyt|so the bao hiem y te|bao hiem y te|the bao hiem y te|ma the bao hiem y te|ma so bhyt|ma so bhxh|so bao hiem y te',
  nhomMau: 'nhom mau',
  bietBoi: 'biet boi|hoc sinh biet boi|biet boi ky i|hoc sinh biet boi ky i|hs biet boi',
  bietBoi2: 'biet boi ky ii|hoc sinh biet boi ky ii',
  hinhThucHoc: 'hinh thuc hoc',
  banTru: 'hoc ban tru|ban tru|hs ban tru|hoc sinh ban tru',
  ptdtBanTru: 'hs ptdt ban tru|hoc sinh ptdt ban tru|ptdt ban tru',
  noiTru: 'noi tru|hs noi tru|hoc sinh noi tru',
  hoTroNhaO: 'ho tro nha o',
  capTien: 'cap tien hang thang',
  capGao: 'cap gao',
  hoTroHocTap: 'ho tro chi phi hoc tap',
  hocTiengDanToc: 'hoc tieng dan toc',
  dtTroGiang: 'hs dt tro giang|hoc sinh dan toc tro giang',
  dtHoTroNN: 'hs dt co nhu cau ho tro nn',
  tangCuongTV: 'tang cuong tv|tang cuong tieng viet|hoc tang cuong tieng viet',
  taiDinhCu: 'thuoc dien tai dinh cu|tai dinh cu',
  hocMauGiao: 'hoc lop mg 5 tuoi|hoc lop mau giao 5 tuoi',
  huongNghiep: 'huong nghiep day nghe',
  tuVanHN: 'tu van gdhn',
  phSmartphone: 'ph co smartphone|phu huynh co smartphone|ph co smartphone may tinh internet|phu huynh co may tinh internet|phu huynh co dien thoai thong minh',
  chaDanToc: 'cha dan toc|bo dan toc',
  meDanToc: 'me dan toc',
  hoNgheo: 'ho ngheo|hoc sinh ho ngheo|thuoc ho ngheo',
  hoCanNgheo: 'ho can ngheo|thuoc ho can ngheo',
  thanhPhanGiaDinh: 'thanh phan gia dinh',
  chuyenDen: 'chuyen den tu tinh huyen|noi chuyen den|truong chuyen den',
  chuyenDi: 'noi chuyen di|chuyen di den tinh huyen',
  dienThoai:
    'sdt|dien thoai|so dien thoai|so dien thoai lien he|sdt lien he|dien thoai lien he|so dt|di dong|dien thoai di dong|so dien thoai di dong|so di dong|so dien thoai lien lac|dien thoai lien lac',
  dienThoaiCoDinh: 'dien thoai co dinh|so dien thoai co dinh|dt co dinh|so co dinh',
  email: 'email|e mail|thu dien tu|dia chi email|hop thu|mail',
  ngheNghiep: 'nghe nghiep|nghe',
  noiLamViec: 'noi lam viec|noi cong tac|co quan cong tac|don vi cong tac|dia chi noi lam viec',
  chucVu: 'chuc vu',
  trinhDo: 'trinh do|trinh do van hoa',
  quanHe: 'quan he|quan he voi hoc sinh|moi quan he|quan he voi hs|moi quan he voi hoc sinh',
  diaChi: 'dia chi|dia chi lien he|dia chi lien lac|dia chi gia dinh|dia chi nhan thu',
  ghiChu: 'ghi chu',
  chieuCao: 'chieu cao|chieu cao cm',
  canNang: 'can nang|can nang kg',
  soThich: 'so thich',
  nangKhieu: 'nang khieu|so truong|so truong nang khieu',
  soAnhChiEm: 'so anh chi em|so con trong gia dinh|con thu',
};

export const personal =
  'hoTen ho ten ngaySinh namSinh gioiTinh quocTich soDinhDanh ngayCap noiCap danToc tonGiao dienThoai dienThoaiCoDinh email ngheNghiep noiLamViec chucVu trinhDo quanHe diaChi ghiChu';

export const persons: Aliases = {
  cha: 'cha|bo|cha de|bo de|nguoi cha|nguoi bo',
  me: 'me|me de|nguoi me',
  phuHuynh: 'phu huynh|phhs|cha me hoc sinh|phu huynh hoc sinh',
  giamHo: 'nguoi giam ho|giam ho|nguoi bao ho|bao ho|nbh|ngh|nguoi do dau|do dau|nguoi nuoi duong|nguoi cham soc',
};

export const addresses: Aliases = {
  hoKhau:
    'ho khau thuong tru|dia chi thuong tru|hktt|ho khau|noi thuong tru|thuong tru|dia chi ho khau|dia chi hktt|noi dang ky thuong tru|noi dang ky ho khau thuong tru|noi dktt|dia chi dang ky thuong tru|dia chi ho khau thuong tru|noi dang ky hktt',
  queQuan: 'que quan|nguyen quan|que|dia chi que quan',
  noiSinh: 'noi sinh|noi sinh theo giay khai sinh|noi sinh theo gks|noi khai sinh|noi dang ky khai sinh|dia chi noi sinh|noi sinh tren giay khai sinh',
  choO:
    'cho o hien nay|cho o hien tai|noi o hien nay|noi o hien tai|noi o|cho o|dia chi hien nay|dia chi hien tai|noi cu tru|dia chi tam tru|tam tru|noi o hien|dia chi cho o hien nay|dia chi noi o hien nay|dia chi cho o hien tai|dia chi cu tru|cu tru|dia chi noi o hien tai|dia chi cho o|dia chi noi o',
};

export const parts: Aliases = {
  soNha: 'so nha|duong|so nha duong|duong pho|dia chi chi tiet|chi tiet|so nha ten duong|ten duong',
  thon: 'thon|xom|ap|ban|buon|to|to dan pho|khu pho|khom|lang|to dan cu|khu dan cu|to thon|khu|pho|tdp|to dp|thon xom|thon to dan pho|to thon xom',
  xa: 'xa|phuong|thi tran|dac khu|tt|px|xa phuong|phuong xa|p xa',
  huyen: 'huyen|quan|thi xa|quan huyen|huyen quan|tx|q h',
  tinh: 'tinh|thanh pho|tp|tinh tp|tinh thanh|tinh thanh pho|thanh|t p',
};

/** Words in a label that add nothing. */
export const fillers =
  'cua|hoc sinh|hs|thong tin|ve|theo|va|hoac|thong tin ve|neu co|bat buoc|nhap|chon|vui long nhap|vui long chon|so yeu ly lich|ly lich|so yeu';

/** Titles of parts of a form that say nothing of whose the fields are. */
export const sections =
  'thong tin chung|thong tin ca nhan|thong tin gia dinh|thong tin ho khau|thong tin lien he|thong tin khac|thong tin hoc tap|thong tin co ban|thong tin bo sung|thong tin dia chi|thong tin hoc sinh|gia dinh|ca nhan|chung|khac|thong tin suc khoe|thong tin doan doi|thong tin ve gia dinh';

/** Columns of a gradebook. `tx`, `tbhk`, `nhanXet` take a number or a period. */
export const marks: Aliases = {
  tx: 'ddgtx|tx|thuong xuyen|ddg thuong xuyen|diem thuong xuyen|danh gia thuong xuyen|diem danh gia thuong xuyen|kttx|kiem tra thuong xuyen|diem tx|dgtx|dtx|dg tx|kiem tra danh gia thuong xuyen|diem kttx|diem kiem tra thuong xuyen|dd gtx',
  gk: 'ddggk|gk|giua ky|giua ki|ddg giua ky|ddg giua ki|diem giua ky|diem giua ki|ktgk|kiem tra giua ky|kiem tra giua ki|danh gia giua ky|danh gia giua ki|diem danh gia giua ky|diem danh gia giua ki|giua hoc ky|giua hoc ki|dggk|diem gk|diem danh gia giua hoc ky|danh gia giua hoc ky|diem kt giua ky|ghk|thi giua ky|dgk',
  ck: 'ddgck|ck|cuoi ky|cuoi ki|ddg cuoi ky|ddg cuoi ki|diem cuoi ky|diem cuoi ki|ktck|kiem tra cuoi ky|kiem tra cuoi ki|danh gia cuoi ky|danh gia cuoi ki|diem danh gia cuoi ky|diem danh gia cuoi ki|cuoi hoc ky|cuoi hoc ki|dgck|diem ck|diem danh gia cuoi hoc ky|danh gia cuoi hoc ky|diem kt cuoi ky|thi hoc ky|thi hk|thi cuoi ky|dck|chk',
  tbhk: 'dtbmhk|tbhk|tbmhk|dtbhk|tbm|dtbm|tb mon|diem tb mon|dtb mon|dtb mon hoc|tb hoc ky|tb hoc ki|dtb hoc ky|dtb hoc ki|trung binh hoc ky|trung binh hoc ki|diem trung binh|diem trung binh hoc ky|diem trung binh hoc ki|diem trung binh mon|diem trung binh mon hoc|diem trung binh mon hoc ky|diem trung binh mon hoc ki|dtb|tb|diem tb|trung binh mon|trung binh|tb mon hoc ky|diem tb hoc ky|dtb mon hoc ky|dtb mon hoc ki|diem tbhk|diem tb mon hoc ky|tk|tong ket hoc ky|ket qua hoc ky|muc danh gia hoc ky|kqhk|tbk|dtb ky|diem tong ket|xep loai hoc ky|dat hoc ky|mhk',
  tbcn: 'dtbmcn|tbcn|tbmcn|dtbcn|tb ca nam|dtb ca nam|diem tb ca nam|diem trung binh ca nam|trung binh ca nam|tb mon ca nam|dtb mon ca nam|diem trung binh mon ca nam|diem tong ket ca nam|tong ket ca nam|ket qua ca nam|diem trung binh mon hoc ca nam|diem tbcn|mcn',
  nhanXet: 'nhan xet|nhan xet cua giao vien|nhan xet mon hoc|noi dung nhan xet|nhan xet cua gv|nhan xet cua gvbm|nhan xet cua giao vien bo mon|loi nhan xet|noi dung|nx|nhan xet su tien bo',
  maNhanXet: 'ma nhan xet|ma nx|ma noi dung nhan xet',
  nhanXetHocBa: 'nhan xet hoc ba|nhan xet in hoc ba|nhan xet ghi hoc ba',
  danhGiaLai: 'danh gia lai|diem thi lai|thi lai|kiem tra lai|diem kiem tra lai|muc danh gia lai|diem danh gia lai|kt lai|kiem tra danh gia lai|dgl|ket qua danh gia lai|sau danh gia lai|sau kiem tra lai',
};

/** Columns of a summary or a conduct book. */
export const results: Aliases = {
  hocTap: 'ket qua hoc tap|hoc tap|kqht|kq hoc tap|hoc luc|muc danh gia hoc tap|danh gia hoc tap|xep loai hoc tap|xep loai hoc luc|kqht tt 22|danh gia ket qua hoc tap|danh gia kq hoc tap|hl|ket qua danh gia hoc tap|kq ht|danh gia kqht',
  ht: 'ht',
  renLuyen: 'rl|ket qua ren luyen|ren luyen|kqrl|kq ren luyen|hanh kiem|muc danh gia ren luyen|danh gia ren luyen|xep loai ren luyen|xep loai hanh kiem|danh gia ket qua ren luyen|danh gia kq ren luyen|ket qua danh gia ren luyen|kq rl|danh gia kqrl',
  vangPhep: 'nghi co phep|co phep|so ngay nghi co phep|so buoi nghi co phep|vang co phep|vang phep|nghi phep|p|cp|so buoi vang co phep|phep|vang p|nghi p|so ngay vang co phep|tong so buoi nghi co phep',
  vangKhongPhep: 'nghi khong phep|khong phep|so ngay nghi khong phep|so buoi nghi khong phep|vang khong phep|k|kp|so buoi vang khong phep|vang k|vang kp|nghi kp|nghi k|so ngay vang khong phep|tong so buoi nghi khong phep',
  tongVang: 'tong so buoi nghi|tong so buoi nghi hoc|tong so ngay nghi|so buoi nghi|so ngay nghi|ts|tong vang|tong so buoi vang|tong nghi|so buoi vang|so ngay vang|nghi hoc|vang|nghi|tong so|tong so vang|so buoi nghi hoc|so ngay nghi hoc|tong',
  lenLop: 'len lop|duoc len lop|ket qua len lop|xet len lop|thuoc dien|dien len lop|ket qua cuoi nam',
  khongLenLop: 'khong duoc len lop|o lai lop',
  renLuyenHe: 'ren luyen trong he|ren luyen lai|ren luyen he|ren luyen trong ki nghi he|ren luyen trong ky nghi he',
  khenThuong: 'khen thuong|danh hieu|danh hieu khen thuong|danh hieu thi dua|khen thuong cuoi nam|hinh thuc khen thuong',
  khenDotXuat: 'khen thuong dot xuat',
  kyLuat: 'ky luat|ki luat',
  nhanXetGVCN: 'nhan xet gvcn|nhan xet cua gvcn|nhan xet cua giao vien chu nhiem|nhan xet chung|nhan xet giao vien chu nhiem',
};

/** Columns of a signing list. */
export const signing: Aliases = {
  trangThaiKy: 'trang thai ky|trang thai ky so|tinh trang ky|tinh trang ky so|trang thai ky duyet|ket qua ky|ky so|chu ky so|trang thai trinh ky|tien trinh ky|trang thai chu ky',
  kyGVBM: 'gvbm ky|ky gvbm|gvbm|giao vien bo mon|giao vien bo mon ky|gvbm ky so|chu ky gvbm|gv bo mon|giao vien mon hoc',
  kyGVCN: 'gvcn ky|ky gvcn|gvcn|giao vien chu nhiem|giao vien chu nhiem ky|gvcn ky so|chu ky gvcn|gv chu nhiem',
  kyHT: 'ht ky|ky ht|hieu truong|hieu truong ky|hieu truong ky so|can bo quan ly|cbql|lanh dao|bgh|ban giam hieu|ky duyet|lanh dao ky duyet|bgh ky|chu ky hieu truong|cbql ky|hieu truong ky duyet',
  ngayKy: 'ngay ky|thoi gian ky|thoi diem ky|ngay ky so',
  phienBan: 'phien ban',
  nguoiKy: 'nguoi ky|nguoi ky tiep theo|nguoi trinh ky|danh sach nguoi ky|nguoi nop',
  tenSo: 'ten so|ten hoc ba|ho so|ten tai lieu|file nop|ten file|loai so',
  kyNop: 'ky nop|lan nop',
  mon: 'mon|mon hoc|mon hoc hdgd|mon hoc hoat dong|ten mon|ten mon hoc|mon hoc hoat dong giao duc',
  giaoVien: 'giao vien|ten giao vien|ho ten giao vien|giao vien giang day',
};

export const periods: Aliases = {
  1: 'hoc ky 1|hoc ki 1|hoc ky i|hoc ki i|hk 1|hki|hk i|ky 1|ki 1|ky i|ki i|hoc ky mot|hoc ki mot|k 1',
  2: 'hoc ky 2|hoc ki 2|hoc ky ii|hoc ki ii|hk 2|hkii|hk ii|ky 2|ki 2|ky ii|ki ii|hoc ky hai|hoc ki hai|k 2',
  3: 'ca nam|cn|cuoi nam|ca nam hoc|cuoi nam hoc',
};

/** A second header row of a month of days. */
export const weekdays = 't 2|t 3|t 4|t 5|t 6|t 7|thu 2|thu 3|thu 4|thu 5|thu 6|thu 7|chu nhat|cn|thu hai|thu ba|thu tu|thu nam|thu sau|thu bay|hai|ba|tu|nam|sau|bay';

/** Words of a header that add nothing: "Điểm", "lần", "hệ số 1". */
export const headerFillers =
  'diem|diem so|lan|cot|bai|kiem tra|mon|mon hoc|mon hoc hdgd|hoc ky|hoc ki|he so 1|he so 2|he so 3|hs 1|hs 2|hs 3|muc|muc danh gia|muc dat|danh gia|ket qua|tt 22|tong hop|so|cua|hoc sinh|hs|theo|va|cac|cac mon hoc|cac mon|mon hoc danh gia bang nhan xet|mon hoc danh gia bang nhan xet ket hop danh gia bang diem so|danh gia bang nhan xet|danh gia bang diem so|mon tinh diem|mon nhan xet|mon cham diem|ddg|xep loai|ngay|ngay trong thang|thu|diem danh|chuyen can|theo doi chuyen can|trong|kq|thong tin|thong tin hoc sinh|thang|trang thai|ky|cac ngay trong thang|ket qua mon hoc|diem trung binh cac mon|diem trung binh cac mon hoc|dtb cac mon|ket qua cac mon|diem tong ket cac mon|chi tiet|thong tin chung|bang diem|diem thanh phan|muc dat duoc|ket qua danh gia';

/** Columns whose meaning changes nothing that is checked. */
export const harmless =
  'stt|tt|so tt|so thu tu|chon|thao tac|lien lac|hinh anh|xem|sua|xoa|chuc nang|hanh dong|tac vu|in|gui|gui sms|tin nhan|chon tat ca|action|no|xem chi tiet|anh the|thong bao|lich su|cap nhat|ngay cap nhat|nguoi cap nhat|quyen han|dong bo|khoa|luu|so bao danh|sbd|avatar|tuy chon|anh dai dien|ma truong|ten truong';

/** Words before a colon by which a form explains itself or the page speaks of the class, the school or who works there. */
export const hints =
  'luu y|chu y|huong dan|huong dan nhap|huong dan nhap lieu|vi du|vd|dinh dang|dinh dang file|kich thuoc|dung luong|toi da|kich thuoc toi da|dung luong toi da|ho tro|hotline|hotline ho tro|tong dai|tong dai ho tro|lien he|lien he ho tro|phien ban|ban quyen|xin chao|chao|chao mung|nguoi dung|tai khoan|ten dang nhap|buoc|trang|nguon|hien thi|sap xep|canh bao|loi|goi y|meo|chu thich|yeu cau|han|han nop|han nhap|han cuoi|thoi han|thoi han nhap|con lai|dang xem|dang sua|dang chon|da chon|ngon ngu|giao dien|tien do|hoan thanh|cap nhat lan cuoi|lan cap nhat cuoi|lan cuoi cap nhat|cap nhat cuoi|lan sua cuoi|sua lan cuoi|cap nhat luc|luu lan cuoi|ngay tao|nguoi tao|tao boi|nguoi sua|sua boi|ngay sua|thoi gian|thoi gian cap nhat|dung truong|' +
  'truong|truong hoc|don vi|so gd dt|phong gd dt|so giao duc va dao tao|phong giao duc va dao tao|giao vien|giao vien chu nhiem|gvcn|chu nhiem|gv chu nhiem|gvbm|hieu truong|vai tro|quyen|chuc danh|hoc ky|hoc ki|ky|hk|mon|mon hoc|si so|tong so|so luong|cap hoc|cap|dot|thoi diem|hoc ky hien tai|nam hoc hien tai';

/** Subjects, only to know one when it is seen; the name travels as the page shows it. */
export const subjects =
  'ngu van|van|van hoc|toan|toan hoc|ngoai ngu|ngoai ngu 1|ngoai ngu 2|nn1|nn2|nn 1|nn 2|tieng anh|t anh|anh van|anh|ta|tieng phap|tieng trung|tieng trung quoc|tieng nhat|tieng han|tieng nga|tieng duc|giao duc cong dan|gdcd|lich su va dia li|lich su va dia ly|ls dl|ls va dl|ls dia li|ls dia ly|lsdl|su dia|khoa hoc tu nhien|khtn|cong nghe|c nghe|cnghe|tin hoc|tin|giao duc the chat|gdtc|the duc|nghe thuat|nt|am nhac|nhac|mi thuat|my thuat|hoat dong trai nghiem huong nghiep|hoat dong trai nghiem|hd trai nghiem huong nghiep|hd trai nghiem|hdtn hn|hdtnhn|hdtn|hdtn huong nghiep|tn hn|tnhn|noi dung giao duc cua dia phuong|noi dung giao duc dia phuong|giao duc dia phuong|giao duc cua dia phuong|nd gd cua dia phuong|nd gd dia phuong|ndgd dia phuong|ndgd cua dia phuong|nd giao duc dia phuong|nd giao duc cua dia phuong|ndgddp|gddp|gd dia phuong|nd gddp|vat li|vat ly|li|ly|hoa hoc|hoa|sinh hoc|sinh|lich su|su|dia li|dia ly|dia|giao duc quoc phong va an ninh|gdqp an|gdqpan|gdqp|qpan|giao duc kinh te va phap luat|gdkt pl|gdktpl|ktpl|tieng dan toc|tieng dan toc thieu so|tieng dtts|tieng viet|khoa hoc|dao duc|tu nhien va xa hoi|tn xh|tnxh|mt|gd cong dan|gd the chat|gdcd 1|t duc';
