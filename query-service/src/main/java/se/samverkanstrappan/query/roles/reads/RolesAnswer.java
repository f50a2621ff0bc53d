package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.roles.Lack;
import se.samverkanstrappan.query.roles.Matrices;
import se.samverkanstrappan.query.web.Page;

/**
 * Who holds which roles on a day.
 *
 * @param lacking participants that lack a role or a mandate
 */
record RolesAnswer(
    LocalDate asOf,
    List<Matrices.OfKind> byKind,
    List<Matrices.OnStep> byStep,
    Page<Lack> lacking) {}
