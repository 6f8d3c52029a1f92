import type { Guide, GuideId } from './guide.ts';

/** Written by scripts/build-guides.ts from docs: change the Markdown there. */
export const guides: Record<GuideId, Guide> = {
 "giao-vien": {
  "title": "Soát trong năm phút",
  "blocks": [
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Dành cho giáo viên. Ảnh chụp ở trường thực hành, tên học sinh do máy đặt."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Vừa cài xong"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Soát mở trang chào, ba bước: thầy cô là ai, quy định của trường (nếu trường gửi tệp), mở trang của trường. Bước nào cũng bỏ qua được và sửa lại được ở "
     },
     {
      "type": "em",
      "text": "Cài đặt"
     },
     {
      "type": "text",
      "text": "."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "strong",
      "text": "Tệp quy định có chữ ký."
     },
     {
      "type": "text",
      "text": " Lần đầu nạp, Soát hiện mã khóa và hỏi "
     },
     {
      "type": "em",
      "text": "Mã khóa này có đúng mã nhà trường thông báo không?"
     },
     {
      "type": "text",
      "text": " So từng nhóm với mã trường thông báo: đúng hết thì bấm "
     },
     {
      "type": "em",
      "text": "Nhận"
     },
     {
      "type": "text",
      "text": "; sai một chữ hay chưa có mã thì bấm "
     },
     {
      "type": "em",
      "text": "Không nhận"
     },
     {
      "type": "text",
      "text": " và hỏi tổ chuyển đổi số. Đã lỡ nhận khóa sai, hoặc trường đổi khóa: bấm "
     },
     {
      "type": "em",
      "text": "Bỏ tin khóa này"
     },
     {
      "type": "text",
      "text": " ở "
     },
     {
      "type": "em",
      "text": "Cài đặt"
     },
     {
      "type": "text",
      "text": ", rồi nạp lại tệp của trường."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Trên trang thầy cô đang làm"
     }
    ]
   },
   {
    "type": "picture",
    "name": "page.webp",
    "words": "Hồ sơ một em: ô thôn bị khoanh đỏ, thẻ nói thiếu chữ Thôn và đề nghị Thôn Phu"
   },
   {
    "type": "list",
    "ordered": true,
    "items": [
     [
      {
       "type": "strong",
       "text": "Mở trang như mọi ngày"
      },
      {
       "type": "text",
       "text": " (SMAS, VnEdu, CSDL ngành…). Soát khoanh chỗ cần để ý: ✕ "
      },
      {
       "type": "strong",
       "text": "lỗi"
      },
      {
       "type": "text",
       "text": ", phải sửa · ⚠ "
      },
      {
       "type": "strong",
       "text": "cần xem"
      },
      {
       "type": "text",
       "text": ", có thể đúng · ? "
      },
      {
       "type": "strong",
       "text": "chưa xác định"
      },
      {
       "type": "text",
       "text": ", Soát không đọc được, thầy cô tự xem."
      }
     ],
     [
      {
       "type": "strong",
       "text": "Rê chuột hoặc nhấn vào dấu"
      },
      {
       "type": "text",
       "text": ": thẻ nói sai gì, theo quy định nào, nên viết thế nào. "
      },
      {
       "type": "strong",
       "text": "Alt+S"
      },
      {
       "type": "text",
       "text": " tới chỗ tiếp theo, "
      },
      {
       "type": "strong",
       "text": "Enter"
      },
      {
       "type": "text",
       "text": " mở thẻ, "
      },
      {
       "type": "strong",
       "text": "Esc"
      },
      {
       "type": "text",
       "text": " đóng."
      }
     ],
     [
      {
       "type": "em",
       "text": "Sửa"
      },
      {
       "type": "text",
       "text": " chỉ có ở ô chữ của hồ sơ, xem trước được và hoàn tác được. Bấm Lưu vẫn là việc của thầy cô."
      }
     ]
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Góc dưới bên phải là dòng tóm tắt. Chưa đọc hết thì dòng này nói rõ, không bao giờ báo xanh."
     }
    ]
   },
   {
    "type": "picture",
    "name": "chip.webp",
    "words": "Dòng tóm tắt: số lỗi và đã đọc bao nhiêu"
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Bảng bên: Trang này"
     }
    ]
   },
   {
    "type": "picture",
    "name": "gradebook.webp",
    "words": "Sổ điểm 7A: các ô điểm có dấu ngay trên trang"
   },
   {
    "type": "picture",
    "name": "panel-page.webp",
    "words": "Bảng bên liệt kê từng chỗ của sổ điểm 7A"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Nhấn dòng tóm tắt để mở. Nhấn một chỗ là tới ô ấy. "
     },
     {
      "type": "em",
      "text": "Bỏ qua…"
     },
     {
      "type": "text",
      "text": " phải ghi lí do; lấy lại được bất cứ lúc nào. Cột Soát chưa hiểu thì "
     },
     {
      "type": "em",
      "text": "Dạy Soát…"
     },
     {
      "type": "text",
      "text": "."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Bảng bên: Trước khi ký"
     }
    ]
   },
   {
    "type": "picture",
    "name": "panel-signing.webp",
    "words": "Danh mục trước khi ký của giáo viên Toán 7A: chưa sẵn sàng, còn 3 lỗi"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Chọn vai, lớp, học kì. Mục máy kiểm được thì tự điền từ các trang đã mở; mục của thầy cô thì thầy cô tích. Điểm đổi sau khi tích, mục ấy mở lại và nói điểm nào đã đổi."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Chốt sổ"
     },
     {
      "type": "text",
      "text": " khi nhập xong: từ đó mọi chỗ đổi đều được nêu và cần biên bản. "
     },
     {
      "type": "em",
      "text": "Bỏ chốt…"
     },
     {
      "type": "text",
      "text": " phải ghi lí do."
     }
    ]
   },
   {
    "type": "picture",
    "name": "panel-freeze.webp",
    "words": "Phần Chốt sổ, nút Lập phiếu rà soát"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Trên trang "
     },
     {
      "type": "strong",
      "text": "ký học bạ"
     },
     {
      "type": "text",
      "text": ", em nào chưa rà soát hoặc đã đổi sau rà soát đều có dấu; cả lớp chưa rà soát thì dòng tóm tắt nói một lần. Soát không đọc mã PIN, OTP và không ký thay."
     }
    ]
   },
   {
    "type": "picture",
    "name": "signing-list.webp",
    "words": "Danh sách ký: 42 trong 42 em chưa rà soát"
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Hạn phải nhập"
     }
    ]
   },
   {
    "type": "picture",
    "name": "popup.webp",
    "words": "Nút Soát trên thanh công cụ: việc quá hạn, hôm nay, trong 7 ngày"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Bấm nút Soát trên thanh công cụ. Ghi ngày kiểm tra, Soát tính hạn nhập điểm theo ngày làm việc. Cuối danh sách, dòng "
     },
     {
      "type": "em",
      "text": "Quy định của trường, phiên bản …"
     },
     {
      "type": "text",
      "text": " nói trường đang dùng bản quy định nào, theo quyết định nào."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Bàn làm việc"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Lớp"
     },
     {
      "type": "text",
      "text": ": cả lớp trên một bảng, mỗi ô là kết quả của một em ở một phần."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-class.webp",
    "words": "Bảng lớp"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Thống kê môn"
     },
     {
      "type": "text",
      "text": ": số điểm theo từng mức, còn trống, chưa đọc của mỗi sổ; không xếp thứ tự học sinh. Đang mở sổ điểm thì bấm nút Soát rồi "
     },
     {
      "type": "em",
      "text": "Chép thống kê"
     },
     {
      "type": "text",
      "text": " để dán vào báo cáo."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Đối chiếu"
     },
     {
      "type": "text",
      "text": ": chọn sổ riêng (.xlsx, .csv) và sổ trên phần mềm; Soát liệt kê chỗ thật sự khác, để riêng chỗ chỉ khác cách viết."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-compare.webp",
    "words": "Đối chiếu sổ riêng với sổ trên phần mềm: hai điểm khác nhau"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Biên bản"
     },
     {
      "type": "text",
      "text": ": sửa điểm sau khi chốt thì lập biên bản, đi từng bước từ nháp đến lưu; in A4 hoặc tải .docx."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-record.webp",
    "words": "Biên bản sửa điểm, việc tiếp theo ghi rõ còn thiếu gì"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Trước khi ký"
     },
     {
      "type": "text",
      "text": ": mọi lớp, mọi môn của thầy cô, và các phiếu rà soát đã lập."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-signing.webp",
    "words": "Trước khi ký trên bàn làm việc"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "em",
      "text": "Sao lưu"
     },
     {
      "type": "text",
      "text": ": dữ liệu chỉ ở máy này, nên mỗi tháng lưu một tệp có mật khẩu ra ổ của thầy cô. Quên mật khẩu thì không ai mở được."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-backup.webp",
    "words": "Sao lưu và mở lại"
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Cần nhớ"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Soát chỉ trợ giúp: người nhập và ký chịu trách nhiệm về dữ liệu. Dữ liệu ở lại trong máy: xem "
     },
     {
      "type": "link",
      "to": "#rieng-tu",
      "text": "Soát và dữ liệu của học sinh"
     },
     {
      "type": "text",
      "text": ". Chưa rõ một thông báo: xem "
     },
     {
      "type": "link",
      "to": "#quy-tac",
      "text": "Soát kiểm tra những gì"
     },
     {
      "type": "text",
      "text": ". Soát báo sai: ở bảng bên bấm "
     },
     {
      "type": "em",
      "text": "Chép mô tả lỗi"
     },
     {
      "type": "text",
      "text": ", gửi tổ chuyển đổi số; bản chép không có dữ liệu học sinh."
     }
    ]
   }
  ]
 },
 "rieng-tu": {
  "title": "Soát và dữ liệu của học sinh",
  "blocks": [
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Một trang, để thầy cô và nhà trường biết Soát đọc gì, giữ gì, ở đâu, bao lâu."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Đọc gì"
     }
    ]
   },
   {
    "type": "list",
    "ordered": false,
    "items": [
     [
      {
       "type": "text",
       "text": "Chỉ đọc trang thầy cô đang mở trên các địa chỉ: smas.edu.vn, vnedu.vn, truong.csdl.moet.gov.vn, csdl.edu.vn, truong.hanoi.edu.vn, vietschool.vn (và tên miền con). Ở mọi trang khác, Soát không chạy."
      }
     ],
     [
      {
       "type": "em",
       "text": "Trang riêng của trường"
      },
      {
       "type": "text",
       "text": ": chỉ khi thầy cô tự thêm (bấm nút Soát → "
      },
      {
       "type": "em",
       "text": "Soát trang này…"
      },
      {
       "type": "text",
       "text": ", dán địa chỉ) và trình duyệt hỏi, thầy cô cho phép. Quyền được xin đúng một tên miền ấy, chỉ https. Tệp khai báo của tiện ích phải ghi "
      },
      {
       "type": "codespan",
       "text": "https://*/*"
      },
      {
       "type": "text",
       "text": " ở mục “quyền tùy chọn” vì không thể biết trước tên miền của từng trường; đó là điều trình duyệt được hỏi, không phải điều đã được cấp: lúc cài, Soát không có quyền nào ở mục này. Gỡ ở "
      },
      {
       "type": "strong",
       "text": "Cài đặt → Trang riêng của trường"
      },
      {
       "type": "text",
       "text": " (hoặc ở trang quản lý tiện ích): Soát rời trang đang mở ngay, và trả lại quyền."
      }
     ],
     [
      {
       "type": "text",
       "text": "Quyền "
      },
      {
       "type": "codespan",
       "text": "scripting"
      },
      {
       "type": "text",
       "text": " (tùy chọn, chỉ xin cùng tên miền đầu tiên, trả lại cùng tên miền cuối) để đặt bộ đọc lên đúng tên miền ấy. Soát không xin quyền xem lịch sử hay danh sách thẻ: với trang chưa được phép, Soát không biết cả địa chỉ, nên thầy cô phải dán."
      }
     ],
     [
      {
       "type": "text",
       "text": "Đọc bảng và biểu mẫu về học sinh: họ tên, ngày sinh, số định danh, địa chỉ, gia đình, điểm, mức đánh giá, chuyên cần – đúng những gì trang đang hiện."
      }
     ],
     [
      {
       "type": "strong",
       "text": "Không bao giờ đọc"
      },
      {
       "type": "text",
       "text": " ô mật khẩu, mã OTP, mã PIN, chứng thư số. Trang đăng nhập được bỏ qua hoàn toàn."
      }
     ]
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Vì sao"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Để chỉ cho thầy cô chỗ sai, thiếu, chưa chắc trước khi nộp và ký số; để nhắc hạn nhập điểm; để danh mục “trước khi ký” biết dữ liệu đã đổi sau khi thầy cô rà soát."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Giữ gì, ở đâu"
     }
    ]
   },
   {
    "type": "list",
    "ordered": false,
    "items": [
     [
      {
       "type": "text",
       "text": "Lần đọc gần nhất của mỗi sổ, mỗi lớp; các mục thầy cô tích; chỗ thầy cô bỏ qua kèm lí do; hạn và cài đặt. Lỗi và kết luận không được lưu: mỗi lần mở đều tính lại."
      }
     ],
     [
      {
       "type": "text",
       "text": "Tất cả nằm trong trình duyệt trên máy thầy cô (IndexedDB của tiện ích). "
      },
      {
       "type": "strong",
       "text": "Không gửi đi đâu"
      },
      {
       "type": "text",
       "text": ": không máy chủ, không tài khoản, không thống kê, không kiểm tra bản quyền. Trình duyệt chặn tiện ích kết nối mạng ("
      },
      {
       "type": "codespan",
       "text": "connect-src 'none'"
      },
      {
       "type": "text",
       "text": ")."
      }
     ],
     [
      {
       "type": "text",
       "text": "Dữ liệu chỉ ra khỏi máy khi chính thầy cô bấm xuất tệp."
      }
     ]
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Bao lâu"
     }
    ]
   },
   {
    "type": "list",
    "ordered": false,
    "items": [
     [
      {
       "type": "text",
       "text": "Bảng đã đọc và những gì dựa vào nó (mục đã tích, chỗ bỏ qua, sổ đã chốt, phiếu rà soát) "
      },
      {
       "type": "strong",
       "text": "tự xóa sau ngày 31/8 kết thúc năm học"
      },
      {
       "type": "text",
       "text": ", hoặc sau số ngày trường đặt trong bộ quy định. Ngày xóa hiện ở "
      },
      {
       "type": "strong",
       "text": "Bàn làm việc → Sao lưu"
      },
      {
       "type": "text",
       "text": ". Soát chờ vài ngày sau ngày ấy mới xóa, để đồng hồ máy chạy sai không làm mất dữ liệu."
      }
     ],
     [
      {
       "type": "text",
       "text": "Biên bản chỉnh sửa giữ đến khi học sinh ra trường."
      }
     ],
     [
      {
       "type": "text",
       "text": "Thầy cô xóa hết bất cứ lúc nào: "
      },
      {
       "type": "strong",
       "text": "Sao lưu → Xóa tất cả"
      },
      {
       "type": "text",
       "text": " (nói rõ sẽ xóa gì, gõ chữ XÓA để xác nhận), hoặc gỡ tiện ích."
      }
     ]
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Tệp mang ra ngoài"
     }
    ]
   },
   {
    "type": "list",
    "ordered": false,
    "items": [
     [
      {
       "type": "strong",
       "text": "Tệp sao lưu"
      },
      {
       "type": "text",
       "text": " có tên và điểm học sinh, nên nên khóa bằng mật khẩu (PBKDF2, AES-256). Quên mật khẩu thì không ai mở được."
      }
     ],
     [
      {
       "type": "strong",
       "text": "Báo cáo tiến độ"
      },
      {
       "type": "text",
       "text": " cho tổ chuyển đổi số chỉ có số đếm của từng lớp, môn: không tên, không mã, không điểm của học sinh, không lí do thầy cô đã ghi."
      }
     ]
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Soát không làm gì"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Không bấm nút, không lưu, không nộp, không ký thay; không sửa điểm, mức đánh giá, kết quả, mã số. Nút "
     },
     {
      "type": "em",
      "text": "Sửa"
     },
     {
      "type": "text",
      "text": " chỉ điền một ô chữ trong hồ sơ khi thầy cô bấm, cho xem trước, hoàn tác được; nút Lưu của trang vẫn là của thầy cô. Không xếp hạng học sinh, không chấm điểm giáo viên."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Căn cứ"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP (hiệu lực 01/01/2026), trong đó có quy định riêng về dữ liệu trẻ em; Thông tư 15/2026/TT-BGDĐT Điều 22 khoản 2 (kết quả của học sinh là riêng tư, không so sánh học sinh). Nhà trường là bên kiểm soát dữ liệu; thầy cô làm theo nhiệm vụ được giao. Trang này không phải tư vấn pháp lý."
     }
    ]
   }
  ]
 },
 "trien-khai": {
  "title": "Triển khai Soát trong một buổi chiều",
  "blocks": [
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Dành cho tổ chuyển đổi số. Mọi việc làm ngay trong tiện ích; không máy chủ, không tài khoản."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "1. Cài trên máy của tổ"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Giải nén tệp "
     },
     {
      "type": "codespan",
      "text": "soat-…-chrome-edge.zip"
     },
     {
      "type": "text",
      "text": ". Mở "
     },
     {
      "type": "codespan",
      "text": "chrome://extensions"
     },
     {
      "type": "text",
      "text": " (Edge: "
     },
     {
      "type": "codespan",
      "text": "edge://extensions"
     },
     {
      "type": "text",
      "text": "), bật chế độ nhà phát triển, chọn tải tiện ích đã giải nén (Load unpacked) và chỉ vào thư mục ấy. Soát tự mở trang chào."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Bản giải nén chỉ để soạn và thử: mã của nó đổi theo thư mục. Máy thầy cô cài theo mục 6."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "2. Soạn quy định của trường"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Mở "
     },
     {
      "type": "strong",
      "text": "Bàn làm việc → Quy định của trường"
     },
     {
      "type": "text",
      "text": ". Điền phần trường đã quyết; ô để trống theo bộ chuẩn. Bản nháp tự lưu. Bấm "
     },
     {
      "type": "em",
      "text": "Thử trên trang mẫu"
     },
     {
      "type": "text",
      "text": " để xem quy định đổi điều gì; mục "
     },
     {
      "type": "em",
      "text": "Kiểm tra bản nháp"
     },
     {
      "type": "text",
      "text": " nói chỗ phải sửa, môn nào lạ tên; mục "
     },
     {
      "type": "em",
      "text": "So hai bản quy định"
     },
     {
      "type": "text",
      "text": " nói bản nháp khác bản đang dùng ở đâu. Đã có tệp quy định thì bấm "
     },
     {
      "type": "em",
      "text": "Soạn tiếp từ tệp…"
     },
     {
      "type": "text",
      "text": ": bản nháp mang số phiên bản kế tiếp. Ví dụ đầy đủ: "
     },
     {
      "type": "text",
      "text": "vi-du/thcs-minh-thuan.json"
     },
     {
      "type": "text",
      "text": "; khuôn của tệp: "
     },
     {
      "type": "text",
      "text": "quy-dinh.schema.json"
     },
     {
      "type": "text",
      "text": "."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-rules.webp",
    "words": "Soạn quy định: bản nháp tự lưu, danh sách các phần"
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "3. Ký"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Tạo khóa của trường một lần: đặt mật khẩu (nhập hai lần), bấm "
     },
     {
      "type": "em",
      "text": "Tạo khóa và lưu bản cất két"
     },
     {
      "type": "text",
      "text": ". Giữ tệp "
     },
     {
      "type": "codespan",
      "text": "soat-khoa-cat-ket.json"
     },
     {
      "type": "text",
      "text": " và mật khẩu ở hai nơi. Khóa dùng hằng ngày không lấy ra khỏi trình duyệt được; đổi máy thì "
     },
     {
      "type": "em",
      "text": "Mở bản cất két…"
     },
     {
      "type": "text",
      "text": ". Rồi bấm "
     },
     {
      "type": "em",
      "text": "Ký và lưu tệp"
     },
     {
      "type": "text",
      "text": ": có tệp "
     },
     {
      "type": "codespan",
      "text": "soat-quy-dinh-2026.1-co-ky.json"
     },
     {
      "type": "text",
      "text": ", số là phiên bản. Mỗi lần sửa, tăng số phiên bản (2026.1, 2026.2…); số nhỏ hơn hay trùng bản nào máy này đã có thì chưa ký được. Mất bản cất két mà máy còn khóa: bấm "
     },
     {
      "type": "em",
      "text": "Lưu lại bản cất két"
     },
     {
      "type": "text",
      "text": "."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "strong",
      "text": "Mất khóa hoặc đổi khóa."
     },
     {
      "type": "text",
      "text": " Hỏng máy mà còn bản cất két và mật khẩu: "
     },
     {
      "type": "em",
      "text": "Mở bản cất két…"
     },
     {
      "type": "text",
      "text": " trên máy khác, mã khóa không đổi, thầy cô không phải làm gì. Mất cả hai, hoặc nghi người khác có khóa: bấm "
     },
     {
      "type": "em",
      "text": "Thay khóa…"
     },
     {
      "type": "text",
      "text": ", tạo khóa mới, thông báo mã mới bằng văn bản, ký bản quy định mới. Mỗi thầy cô vào "
     },
     {
      "type": "em",
      "text": "Cài đặt"
     },
     {
      "type": "text",
      "text": ", bấm "
     },
     {
      "type": "em",
      "text": "Bỏ tin khóa này"
     },
     {
      "type": "text",
      "text": ", nạp tệp mới và so mã."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "4. Đưa đến thầy cô"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "strong",
      "text": "Bằng tệp."
     },
     {
      "type": "text",
      "text": " Gửi tệp có ký; thầy cô bấm "
     },
     {
      "type": "em",
      "text": "Nạp tệp quy định (.json)"
     },
     {
      "type": "text",
      "text": " ở trang chào hoặc ở "
     },
     {
      "type": "em",
      "text": "Cài đặt"
     },
     {
      "type": "text",
      "text": ". Lần đầu, máy hiện mã khóa và hỏi có đúng mã nhà trường thông báo không: thông báo mã cho thầy cô trước, bằng văn bản hoặc đọc tại cuộc họp. Thầy cô bấm "
     },
     {
      "type": "em",
      "text": "Nhận"
     },
     {
      "type": "text",
      "text": " thì từ đó máy chỉ nhận bản mới do đúng khóa ấy ký; bản cũ hơn, bản bị sửa, bản không ký đều bị từ chối và bản đang dùng giữ nguyên."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "strong",
      "text": "Bằng chính sách của máy."
     },
     {
      "type": "text",
      "text": " Ký xong, mở "
     },
     {
      "type": "strong",
      "text": "Bàn làm việc → Triển khai"
     },
     {
      "type": "text",
      "text": ", bấm "
     },
     {
      "type": "em",
      "text": "Nạp vào máy này"
     },
     {
      "type": "text",
      "text": " rồi "
     },
     {
      "type": "em",
      "text": "Tải gói triển khai (.zip)"
     },
     {
      "type": "text",
      "text": ". Máy nhận chính sách hiện "
     },
     {
      "type": "em",
      "text": "do nhà trường đặt"
     },
     {
      "type": "text",
      "text": " và không sửa được. Quy định nằm ngay trong chính sách, máy không tải gì từ đâu. Kết quả như nạp tệp. Trong gói "
     },
     {
      "type": "codespan",
      "text": "soat-trien-khai-2026.1.zip"
     },
     {
      "type": "text",
      "text": ":"
     }
    ]
   },
   {
    "type": "list",
    "ordered": false,
    "items": [
     [
      {
       "type": "codespan",
       "text": "DOC-TRUOC.txt"
      },
      {
       "type": "text",
       "text": ": đọc trước."
      }
     ],
     [
      {
       "type": "codespan",
       "text": "windows/chrome.reg"
      },
      {
       "type": "text",
       "text": ", "
      },
      {
       "type": "codespan",
       "text": "windows/edge.reg"
      },
      {
       "type": "text",
       "text": ": bấm đúp bằng tài khoản quản trị, hoặc đưa vào Group Policy."
      }
     ],
     [
      {
       "type": "codespan",
       "text": "linux/etc/…/soat.json"
      },
      {
       "type": "text",
       "text": ": chép vào đúng thư mục ấy của máy Linux."
      }
     ],
     [
      {
       "type": "codespan",
       "text": "macos/….plist"
      },
      {
       "type": "text",
       "text": ": cho Chrome và Edge, đưa vào hồ sơ cấu hình (MDM)."
      }
     ],
     [
      {
       "type": "codespan",
       "text": "firefox/policies.json"
      },
      {
       "type": "text",
       "text": ": chép vào thư mục distribution của Firefox."
      }
     ],
     [
      {
       "type": "codespan",
       "text": "quy-dinh.json"
      },
      {
       "type": "text",
       "text": ": bản không ký, để nạp tay."
      }
     ]
    ]
   },
   {
    "type": "picture",
    "name": "desk-rollout.webp",
    "words": "Triển khai: mã tiện ích, các tệp có trong gói, nút tải"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Kiểm tra ở mục "
     },
     {
      "type": "em",
      "text": "Chính sách đang áp dụng"
     },
     {
      "type": "text",
      "text": " của "
     },
     {
      "type": "em",
      "text": "Cài đặt"
     },
     {
      "type": "text",
      "text": ": mục nào "
     },
     {
      "type": "em",
      "text": "Đã nhận và đang dùng"
     },
     {
      "type": "text",
      "text": ", mục nào "
     },
     {
      "type": "em",
      "text": "Không nhận, vì"
     },
     {
      "type": "text",
      "text": " sao, mục nào "
     },
     {
      "type": "em",
      "text": "Không có"
     },
     {
      "type": "text",
      "text": ". Chrome và Edge bỏ hẳn mục sai kiểu giá trị mà không báo: mục ấy hiện là "
     },
     {
      "type": "em",
      "text": "Không có"
     },
     {
      "type": "text",
      "text": "; nạp cùng bản bằng tệp để biết chỗ sai."
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Vừa cài xong, máy thầy cô mở trang chào ba bước, bước nào cũng bỏ qua được. Dấu tích "
     },
     {
      "type": "em",
      "text": "Bỏ phần chào lần đầu trên máy thầy cô"
     },
     {
      "type": "text",
      "text": " của gói triển khai tắt trang này."
     }
    ]
   },
   {
    "type": "picture",
    "name": "welcome.webp",
    "words": "Trang chào: thầy cô là ai, quy định của trường, mở trang của trường"
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Thầy cô xem trường đang dùng bản nào: bấm nút Soát, mở dòng "
     },
     {
      "type": "em",
      "text": "Quy định của trường, phiên bản …"
     },
     {
      "type": "text",
      "text": " ở cuối."
     }
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "5. Theo dõi"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Mỗi thầy cô mở "
     },
     {
      "type": "strong",
      "text": "Bàn làm việc → Tiến độ toàn trường"
     },
     {
      "type": "text",
      "text": ", bấm "
     },
     {
      "type": "em",
      "text": "Lưu tệp báo cáo"
     },
     {
      "type": "text",
      "text": ", gửi tệp. Tổ chuyển đổi số bấm "
     },
     {
      "type": "em",
      "text": "Chọn tệp…"
     },
     {
      "type": "text",
      "text": " hoặc "
     },
     {
      "type": "em",
      "text": "Chọn thư mục…"
     },
     {
      "type": "text",
      "text": " ở cùng chỗ ấy: bảng lớp và môn hiện ra. Ghi đủ "
     },
     {
      "type": "em",
      "text": "Các lớp của trường"
     },
     {
      "type": "text",
      "text": " trong quy định thì lớp chưa gửi gì cũng hiện là còn thiếu; báo cáo của trường khác không tính. Báo cáo chỉ có số đếm, không có học sinh; không xếp hạng thầy cô."
     }
    ]
   },
   {
    "type": "picture",
    "name": "desk-progress.webp",
    "words": "Tiến độ toàn trường từ các tệp báo cáo"
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "6. Cài bằng chính sách"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "codespan",
      "text": "npm run pack"
     },
     {
      "type": "text",
      "text": " tạo trong "
     },
     {
      "type": "codespan",
      "text": ".output/pack"
     },
     {
      "type": "text",
      "text": ": "
     },
     {
      "type": "codespan",
      "text": "soat-…-chrome-edge.zip"
     },
     {
      "type": "text",
      "text": " và "
     },
     {
      "type": "codespan",
      "text": "soat-…-firefox.zip"
     },
     {
      "type": "text",
      "text": " cho cửa hàng, "
     },
     {
      "type": "codespan",
      "text": "soat-….crx"
     },
     {
      "type": "text",
      "text": " với "
     },
     {
      "type": "codespan",
      "text": "update.xml"
     },
     {
      "type": "text",
      "text": " để trường tự phát (khóa ở ngoài dự án: "
     },
     {
      "type": "codespan",
      "text": "SOAT_CRX_KEY"
     },
     {
      "type": "text",
      "text": "; địa chỉ: "
     },
     {
      "type": "codespan",
      "text": "SOAT_UPDATE_ADDRESS"
     },
     {
      "type": "text",
      "text": "), và "
     },
     {
      "type": "codespan",
      "text": "soat-…-firefox-unsigned.xpi"
     },
     {
      "type": "text",
      "text": " chưa ký. Không có khóa thì dùng khóa tạm, chỉ để thử."
     }
    ]
   },
   {
    "type": "list",
    "ordered": false,
    "items": [
     [
      {
       "type": "text",
       "text": "Chrome, Edge: chính sách "
      },
      {
       "type": "codespan",
       "text": "ExtensionInstallForcelist"
      },
      {
       "type": "text",
       "text": " với giá trị "
      },
      {
       "type": "codespan",
       "text": "MÃ;ĐỊA CHỈ update.xml"
      },
      {
       "type": "text",
       "text": "; mã hiện ra khi đóng gói. Trên Windows và macOS, cài ngoài cửa hàng chỉ được khi máy đã vào miền, Entra hoặc được quản lý; máy rời thì cài từ cửa hàng. Chromium trên Linux thì được."
      }
     ],
     [
      {
       "type": "text",
       "text": "Firefox: "
      },
      {
       "type": "codespan",
       "text": "ExtensionSettings"
      },
      {
       "type": "text",
       "text": " với "
      },
      {
       "type": "codespan",
       "text": "force_installed"
      },
      {
       "type": "text",
       "text": " và "
      },
      {
       "type": "codespan",
       "text": "install_url"
      },
      {
       "type": "text",
       "text": ". Bản Firefox thường đòi .xpi có chữ ký của Mozilla (loại “unlisted”); Firefox ESR có thể tắt đòi hỏi ấy bằng chính sách."
      }
     ],
     [
      {
       "type": "text",
       "text": "Mã tiện ích của bản tự phát theo khóa của trường, khác mã của bản cửa hàng và bản giải nén: tải gói triển khai từ chính bản thầy cô sẽ dùng."
      }
     ],
     [
      {
       "type": "text",
       "text": "Vừa cài bằng chính sách, quy định đến sau vài giây."
      }
     ]
    ]
   },
   {
    "type": "heading",
    "depth": 2,
    "text": [
     {
      "type": "text",
      "text": "Chưa thử"
     }
    ]
   },
   {
    "type": "paragraph",
    "text": [
     {
      "type": "text",
      "text": "Quy định qua chính sách đã thử với Chromium trên Linux. Cài ép bằng chính sách chưa được thử trên Windows, macOS và Chrome, Edge, Firefox thật."
     }
    ]
   }
  ]
 }
};
