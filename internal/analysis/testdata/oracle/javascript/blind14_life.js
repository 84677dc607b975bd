// want time n^2
// want space n^2
const gameOfLife = (board) => {
  const rows = board.length;
  const cols = board[0].length;
  const next = board.map((row) => row.slice());
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      let live = 0;
      for (let dr = -1; dr <= 1; dr++) {
        for (let dc = -1; dc <= 1; dc++) {
          if (dr === 0 && dc === 0) continue;
          live += board[r + dr]?.[c + dc] ?? 0;
        }
      }
      next[r][c] = live === 3 || (live === 2 && board[r][c] === 1) ? 1 : 0;
    }
  }
  return next;
};
