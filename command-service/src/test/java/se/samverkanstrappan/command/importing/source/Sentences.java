package se.samverkanstrappan.command.importing.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads from the sources what they say in words; what is put in while running is {@code 2024}. */
final class Sentences extends TreeScanner<@Nullable Void, Set<String>> {
  private static final Path SOURCES = Path.of("src/main/java/se/samverkanstrappan/command");
  private static final String PUT_IN = "2024";

  private Sentences() {}

  /** Those in some folders or files. */
  static Set<String> in(List<String> places) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Set<String> found = new TreeSet<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(all(places)));
      for (CompilationUnitTree each : task.parse()) {
        new Sentences().scan(each, found);
      }
    }
    return found;
  }

  private static List<Path> all(List<String> places) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String place : places) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(place))) {
        files
            .filter(each -> each.toString().endsWith(".java"))
            // The words of the kinds themselves.
            .filter(each -> !each.endsWith("FaultKind.java"))
            .forEach(all::add);
      }
    }
    return all;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree it, Set<String> found) {
    return null;
  }

  /** What tells programmers. */
  @Override
  public @Nullable Void visitNewClass(NewClassTree it, Set<String> found) {
    return it.getIdentifier().toString().matches("Illegal.*|AssertionError|EOFException")
        ? null
        : super.visitNewClass(it, found);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree it, Set<String> found) {
    return it.getMethodSelect().toString().startsWith("LOG.")
        ? null
        : super.visitMethodInvocation(it, found);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree it, Set<String> found) {
    add(it, found);
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree it, Set<String> found) {
    if (it.getKind() != Tree.Kind.PLUS || !add(it, found)) {
      super.visitBinary(it, found);
    }
    return null;
  }

  /** A sentence has words, and begins with a small letter or with what is put in. */
  private static boolean add(ExpressionTree it, Set<String> found) {
    String text = text(it);
    boolean sentence = text.matches("(?s)(2024|[a-z]+)'? ?[a-z',;:].*") && text.contains(" ");
    if (sentence) {
      found.add(text);
    }
    return sentence;
  }

  private static String text(ExpressionTree it) {
    if (it instanceof ParenthesizedTree in) {
      return text(in.getExpression());
    }
    if (it instanceof BinaryTree both && both.getKind() == Tree.Kind.PLUS) {
      return text(both.getLeftOperand()) + text(both.getRightOperand());
    }
    return it instanceof LiteralTree literal && literal.getValue() instanceof String words
        ? words
        : PUT_IN;
  }
}
