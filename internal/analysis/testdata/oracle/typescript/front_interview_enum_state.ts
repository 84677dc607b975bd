// want time n
// want space 1
enum Dir { N, E, S, W }
function walk(moves: string): [number, number] {
    let x = 0, y = 0, d: Dir = Dir.N;
    for (const m of moves) {
        switch (m) {
            case 'L': d = (d + 3) % 4; break;
            case 'R': d = (d + 1) % 4; break;
            default:
                if (d === Dir.N) y++;
                else if (d === Dir.S) y--;
                else if (d === Dir.E) x++;
                else x--;
        }
    }
    return [x, y];
}
