// want time n
// want space n
interface Employee { id: number; dept: string; salary: number }
export function payroll(employees: Employee[]): Map<string, number> {
  return employees.reduce((acc, { dept, salary }) => {
    acc.set(dept, (acc.get(dept) ?? 0) + salary);
    return acc;
  }, new Map<string, number>());
}
