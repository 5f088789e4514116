// Vietnamese. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Ngôn ngữ',
  choose: 'Chọn ngôn ngữ',
  translate: 'Dịch',
  visitor:
    'Nhấn “Dịch” để bật công cụ dịch {provider}. Từ lúc đó, địa chỉ IP của quý vị cùng địa chỉ và văn bản của mọi trang quý vị mở ở đây sẽ được gửi đến {recipient} ({country}).',
  revocable: 'Quý vị có thể tắt công cụ dịch ở đây bất cứ lúc nào.',
  details: 'Cụ thể điều gì sẽ diễn ra',
  purpose: 'Mục đích: hiển thị các trang này bằng ngôn ngữ của quý vị. Những gì quý vị tự nhập vào không bị gửi đi.',
  consent:
    'Cơ sở pháp lý: sự đồng ý của quý vị (Điều 6 khoản 1 điểm a GDPR). Quý vị có thể rút lại ở đây bất cứ lúc nào. Việc rút lại có hiệu lực từ lúc đó; những gì đã gửi thì không lấy lại được.',
  visit: 'Lựa chọn của quý vị chỉ được lưu trên thiết bị này, cho lần truy cập này, tối đa 12 giờ.',
  remember: 'Ghi nhớ trong {days} – đừng chọn nếu người khác cũng dùng thiết bị này',
  privacy: 'Xem thêm về bảo vệ dữ liệu',
  recipient: 'Bảo vệ dữ liệu tại {recipient}',
};

export const other: Other = {
  text: 'Nhấn “Dịch” để bật công cụ dịch {provider}. Từ lúc đó, văn bản của mọi trang quý vị mở ở đây sẽ được gửi qua máy chủ của website này đến {recipient} ({country}). Địa chỉ IP của quý vị thì không.',
  nothing:
    'Nhấn “Dịch” để đọc trang này bằng một ngôn ngữ khác. Bản dịch do chính website này cung cấp. Không có dữ liệu nào được gửi cho bên khác.',
  device:
    'Nhấn “Dịch” để đọc trang này bằng ngôn ngữ khác. Trình duyệt của quý vị dịch ngay trên thiết bị này; văn bản không rời khỏi thiết bị. Để dịch, trình duyệt có thể tải gói ngôn ngữ từ nhà phát triển trình duyệt.',
  always: 'Lựa chọn của quý vị chỉ được lưu trên thiết bị này, trong {days}.',
  page: 'Lựa chọn của quý vị không được lưu. Lựa chọn đó chỉ áp dụng cho trang này.',
  human: '{language}: trang này do con người dịch',
  abroad: '{country} nằm ngoài Liên minh châu Âu. Ở đó, dữ liệu của quý vị có thể được bảo vệ kém hơn.',
  notNow: 'Bây giờ thì không',
};

export const script: Script = {
  cookies:
    'Công cụ dịch lưu cookie ({cookies}) trên thiết bị của quý vị cho đến khi quý vị đóng trình duyệt. Khi quý vị tắt công cụ dịch ở đây, các cookie này sẽ bị xóa.',
  onward:
    '{recipient} có thể chuyển dữ liệu sang một nước nằm ngoài Liên minh châu Âu: {onward} (Điều {article} GDPR).',
};

export const later: Later = {
  loading: 'Đang tải công cụ dịch…',
  ready: 'Công cụ dịch đã sẵn sàng.',
  translated: 'Đã dịch: {language}.',
  restored: 'Trang đã hiển thị lại bản gốc: {page}.',
  withdrawn: 'Đã tắt công cụ dịch. Đã xóa sự cho phép của quý vị.',
  original: 'Xem bản gốc ({page})',
  withdraw: 'Tắt và xóa sự cho phép',
  rest: 'Dịch phần còn lại',
  reload: 'Tải lại trang',
  machine: 'Do máy dịch, chưa được kiểm tra. Chỉ bản gốc ({page}) mới có giá trị pháp lý.',
  reviewed: 'Do website này dịch và kiểm tra. Chỉ bản gốc ({page}) mới có giá trị pháp lý.',
  partly: 'Một số phần của trang này chưa được dịch.',
  unremembered: 'Trình duyệt không cho chúng tôi lưu lựa chọn của quý vị. Lựa chọn đó chỉ áp dụng cho trang này.',
  resident: 'Một số phần của công cụ dịch vẫn còn trong bộ nhớ cho đến khi quý vị tải lại trang.',
  off: 'Trang này không có bản dịch vì có thể hiển thị dữ liệu cá nhân.',
};

export const progress: Progress = {
  translating: 'Đang dịch trang…',
  downloading: 'Trình duyệt của quý vị đang tải gói ngôn ngữ{size}…',
  saving:
    '{language}: trình duyệt của quý vị có thể phải tải gói ngôn ngữ{size} trước. Thiết bị của quý vị được đặt để dùng ít dữ liệu hơn, vì vậy chưa tải gì cả. Nếu vẫn muốn tải, xin quý vị nhấn “Dịch”.',
  cancel: 'Hủy',
};

export const failed: Failed = {
  readable: 'Quý vị vẫn đọc được bản gốc của trang: {page}.',
  retry: 'Thử lại',
  blocked: 'Không kết nối được với {provider}. Có thể có gì đó đang chặn kết nối, ví dụ trong trình duyệt của quý vị.',
  offline: 'Quý vị không có kết nối mạng. Việc dịch cần có internet.',
  timeout: '{provider} không trả lời kịp thời.',
  unavailable: '{provider} hiện không dùng được.',
  refused: '{provider} đã từ chối dịch.',
  quota: '{provider} hiện không dịch thêm được nữa. Xin quý vị thử lại sau.',
  error: '{provider} trả về kết quả không dùng được.',
  next: 'Dùng {next} thay thế',
  another: 'Bây giờ là một công cụ dịch khác: {provider}.',
  elsewhere: 'Trang này trên {provider} (mở Google)',
};

export const settings: Settings = {
  none: 'Quý vị chưa cho phép công cụ dịch nào trên thiết bị này.',
  given: 'Quý vị đã cho phép công cụ dịch {provider} gửi văn bản của các trang quý vị mở ở đây đến {recipient}.',
  givenOwn: 'Quý vị đã cho phép công cụ dịch {provider} dịch các trang quý vị mở ở đây.',
  givenVisit: 'Từ {since}, chỉ cho lần truy cập này, muộn nhất là đến {until}.',
  givenDevice: 'Từ {since}, được lưu trên thiết bị này đến {until}.',
};
