// want time 2^n
// want space n
const fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2);
