/** Texts of pasting in the pane, in Vietnamese: narrative with links, and pictures. */
export const panePasting = {
  'figure.go': 'Tới ô {cell} của sheet {sheet}',
  'figures.hint': 'Bấm vào một số để tới ô có số đó.',
  'picture.title': 'Ảnh của trang in',
  'picture.sheet': 'Sheet',
  'picture.make': 'Lấy ảnh',
  'picture.copy': 'Chép ảnh',
  'picture.save': 'Lưu ảnh',
  'picture.alt': 'Ảnh của sheet {sheet}',
  'picture.none': 'Excel này không xuất được ảnh của sheet. Có thể chép bảng cho Word.',
  'picture.hint': 'Nếu Excel không cho lưu: bấm chuột phải vào ảnh, chọn lưu hoặc chép ảnh.',
  'picture.byHand':
    'Excel không cho chép tự động. Ảnh dưới đây đã được chọn sẵn: bấm {keys} để chép, hoặc bấm chuột phải vào ảnh.',
} as const;
