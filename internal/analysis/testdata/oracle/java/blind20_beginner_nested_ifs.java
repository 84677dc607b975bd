// want time n
// kind stdin
import java.util.Scanner;
public class Sol {
    public static void main(String[] args) {
        Scanner scan = new Scanner(System.in);
        int n = scan.nextInt();
        int count = 0;
        String arr[] = new String[n];
        for (int i = 0; i < n; i++) {
            arr[i] = scan.next();
        }
        for (int i = 0; i < n; i++) {
            if (arr[i].equals("Tetrahedron")) count = count + 4;
            else if (arr[i].equals("Cube")) count = count + 6;
            else if (arr[i].equals("Octahedron")) count = count + 8;
            else if (arr[i].equals("Dodecahedron")) count = count + 12;
            else count = count + 20;
        }
        System.out.println(count);
    }
}
