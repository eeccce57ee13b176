package org.likeness.duplicate;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.calibration.Calibration;
import org.likeness.calibration.Fpir;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GallerySql;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.TemplateModel;
import org.likeness.gallery.VectorBytes;
import org.likeness.governance.SearchLimits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Compares images with the others of their force, in the order of the gallery's revision, which is
 * the order of their commits. What was found and how far that is are written together: what a kill
 * leaves is where the next one begins.
 */
@ApplicationScoped
class DuplicateWork {
  private static final int BATCH = 100;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** The image's own person takes one place. */
  private static final int MOST_PEOPLE = 6;

  private final GallerySql sql;
  private final Gallery gallery;
  private final GalleryModel models;
  private final SearchLimits limits;
  private final AuditLog audit;
  private final Fpir rate;
  private final Clock clock;

  DuplicateWork(
      GallerySql sql,
      Gallery gallery,
      GalleryModel models,
      SearchLimits limits,
      AuditLog audit,
      DuplicateConfig config,
      Clock clock) {
    this.sql = sql;
    this.gallery = gallery;
    this.models = models;
    this.limits = limits;
    this.audit = audit;
    this.rate = new Fpir(config.fpir());
    this.clock = clock;
  }

  /** How far it is. */
  private record Progress(long revision, @Nullable UUID imageId) {}

  /** An image whose turn it is; without a template if it cannot be searched or has none. */
  private record Waiting(
      UUID id, UUID person, ForceCode force, long revision, byte @Nullable [] vector) {

    static Waiting read(ResultSet row) throws SQLException {
      return new Waiting(
          GallerySql.id(row, "id"),
          GallerySql.id(row, "person_id"),
          new ForceCode(row.getString("force")),
          row.getLong("revision"),
          row.getBytes("vector"));
    }
  }

  /** How the cosines of a snapshot are judged. */
  private record Scale(TemplateModel model, Calibration calibration, long people, Cosine cut) {}

  /** Another person who looks like the one of an image. */
  private record Finding(Waiting image, PersonMatch other) {}

  /** What was compared, and what was found. */
  private record Compared(List<Waiting> images, List<Finding> findings) {}

  /**
   * Compares the next images that the snapshot holds, unless another process is at it.
   *
   * @return how many were looked at; 0 if there is nothing to do now
   */
  @Transactional
  int batch(GalleryView view) {
    TemplateModel model = models.current().orElse(null);
    Optional<Calibration> calibration = Optional.ofNullable(model).flatMap(limits::calibration);
    List<Progress> mine = claim();
    if (mine.isEmpty() || model == null || calibration.isEmpty()) {
      return 0;
    }
    List<Waiting> next = next(mine.getFirst(), view.state().revision());
    if (next.isEmpty()) {
      return 0;
    }
    long people = view.state().people();
    Scale scale = new Scale(model, calibration.get(), people, calibration.get().cut(rate, people));
    Compared done = compare(view, next, scale);
    if (done.images().isEmpty()) {
      return 0;
    }
    int found = keep(done.findings(), scale);
    advance(done.images());
    audit.append(
        AuditEntry.of(
                EventKind.COMBINATION,
                "gallery.duplicates-looked-for",
                Actor.SYSTEM,
                "gallery",
                "gallery")
            .with("images", done.images().size())
            .with("found", found));
    return done.images().size();
  }

  /** As many of them as can be compared with all others in a short transaction. */
  private Compared compare(GalleryView view, List<Waiting> images, Scale scale) {
    Instant end = clock.instant().plus(LONGEST);
    int looked = 0;
    List<Finding> findings = new ArrayList<>();
    do {
      Waiting image = images.get(looked);
      byte[] vector = image.vector();
      if (vector != null) {
        FaceTemplate probe = new FaceTemplate(scale.model().id(), VectorBytes.toVector(vector));
        GalleryAnswer answer = view.search(query(image, probe, scale));
        if (!answer.complete()) {
          // it waits until the missing part of the gallery is there again
          break;
        }
        answer.people().stream()
            .filter(match -> !match.personId().equals(image.person()))
            .forEach(match -> findings.add(new Finding(image, match)));
      }
      looked++;
    } while (looked < images.size() && clock.instant().isBefore(end));
    return new Compared(images.subList(0, looked), findings);
  }

  private List<Progress> claim() {
    return sql.list(
        "select revision, image_id from duplicate_check for update skip locked",
        row -> new Progress(row.getLong("revision"), row.getObject("image_id", UUID.class)),
        List.of());
  }

  private List<Waiting> next(Progress progress, long until) {
    return sql.list(
        """
        select i.id, i.person_id, i.force, i.revision, t.vector
          from custody_image i
          left join face_template t on i.searchable and t.image_id = i.id
                and t.number = (select number from gallery_state)
         where (i.revision, i.id) > (?, coalesce(?::uuid, '00000000-0000-0000-0000-000000000000'))
           and i.revision <= ?
         order by i.revision, i.id limit ?
        """,
        Waiting::read,
        Arrays.asList(progress.revision(), progress.imageId(), until, BATCH));
  }

  private static GalleryQuery query(Waiting image, FaceTemplate probe, Scale scale) {
    GalleryFilter ownForce =
        new GalleryFilter(
            Set.of(image.force()), Set.of(), null, null, null, null, Set.of(), Set.of());
    return new GalleryQuery(probe, MOST_PEOPLE, scale.cut(), ownForce, ScanMode.EXHAUSTIVE);
  }

  /** Whoever erases an image waits only while what was found is written, and neither for both. */
  private int keep(List<Finding> findings, Scale scale) {
    if (findings.isEmpty()) {
      return 0;
    }
    gallery.lock();
    return findings.stream().mapToInt(found -> keep(found.image(), found.other(), scale)).sum();
  }

  /** Once for two people, whichever of their images were compared first. */
  private int keep(Waiting image, PersonMatch match, Scale scale) {
    UUID other = match.best().imageId();
    boolean first = image.id().toString().compareTo(other.toString()) < 0;
    Fpir fpir = scale.calibration().fpir(match.best().cosine(), scale.people());
    return sql.update(
        """
        insert into possible_duplicate (id, force, image_id, other_id, fpir, fpir_floor, found_at)
        select ?, ?, ?, ?, ?, ?, ?
         where (select count(*) from custody_image where id in (?, ?)) = 2
           and not exists (
             select 1 from possible_duplicate d
               join custody_image a on a.id = d.image_id join custody_image b on b.id = d.other_id
              where (a.person_id = ? and b.person_id = ?) or (a.person_id = ? and b.person_id = ?))
        on conflict do nothing
        """,
        List.of(
            UuidCreator.getTimeOrderedEpoch(),
            image.force().value(),
            first ? image.id() : other,
            first ? other : image.id(),
            fpir.value(),
            scale.calibration().smallest(),
            clock.instant(),
            image.id(),
            other,
            image.person(),
            match.personId(),
            match.personId(),
            image.person()));
  }

  private void advance(List<Waiting> done) {
    Waiting last = done.getLast();
    sql.update(
        "update duplicate_check set revision = ?, image_id = ?, checked = checked + ?",
        List.of(last.revision(), last.id(), done.size()));
  }
}
