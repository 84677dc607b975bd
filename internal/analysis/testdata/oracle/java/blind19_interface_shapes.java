// want time n
// entry Shapes.total
import java.util.*;
interface Shape { double area(); }
class Circle implements Shape { double r; Circle(double r) { this.r = r; } public double area() { return Math.PI * r * r; } }
class Rect implements Shape { double w, h; Rect(double w, double h) { this.w = w; this.h = h; } public double area() { return w * h; } }
class Shapes {
    static double total(List<Shape> xs) {
        double t = 0;
        for (Shape s : xs) t += s.area();
        return t;
    }
}
