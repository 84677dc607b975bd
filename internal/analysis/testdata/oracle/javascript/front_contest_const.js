// want time 1
// want space 1
const [a, b, c] = readline().split(' ').map(Number);
print(a + b > c && b + c > a && a + c > b ? 'YES' : 'NO');
