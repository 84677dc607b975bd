// want time 2^n
// want space n^2
class RatInAMaze {
  constructor (grid) {
    this.grid = grid
    this.solution = grid.map((row) => row.map(() => 0))
    this.solved = this.walk(0, 0)
  }
  walk (r, c) {
    const n = this.grid.length
    if (r === n - 1 && c === n - 1) {
      this.solution[r][c] = 1
      return true
    }
    if (r < n && c < n && this.grid[r][c] === 1) {
      this.solution[r][c] = 1
      if (this.walk(r + 1, c) || this.walk(r, c + 1)) return true
      this.solution[r][c] = 0
    }
    return false
  }
}
