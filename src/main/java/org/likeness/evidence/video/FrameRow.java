package org.likeness.evidence.video;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A frame that was taken, in the database. */
@Entity
@Immutable
@Table(name = "evidence_frame")
class FrameRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "pack_id")
  UUID packId;

  @Column(name = "file_id")
  UUID fileId;

  @Column(name = "file_sha256")
  String fileSha256;

  @Column int stream;
  @Column long pts;

  @Column(name = "time_base_numerator")
  int timeBaseNumerator;

  @Column(name = "time_base_denominator")
  int timeBaseDenominator;

  @Column long micros;

  @Column(name = "frame_number")
  @Nullable Long frameNumber;

  @Column int width;
  @Column int height;
  @Column int rotation;

  @Column(name = "pixel_aspect")
  String pixelAspect;

  @Column boolean interlaced;
  @Column String sha256;

  @Column(name = "pixels_sha256")
  String pixelsSha256;

  @Column String tool;

  @Column(name = "taken_by_id")
  String takenById;

  @Column(name = "taken_by")
  String takenBy;

  @Column(name = "taken_at")
  Instant takenAt;

  static FrameRow of(UUID pack, EvidenceFile file, Shot shot, Sha256 png, Actor actor, Instant at) {
    VideoFacts video = shot.video();
    RawFrame frame = shot.frame();
    FrameRow row = new FrameRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.packId = pack;
    row.fileId = file.id();
    row.fileSha256 = file.sha256().hex();
    row.stream = video.stream();
    row.pts = frame.pts();
    row.timeBaseNumerator = video.timeBaseNumerator();
    row.timeBaseDenominator = video.timeBaseDenominator();
    row.micros = video.micros(frame.pts());
    row.frameNumber = frame.number();
    row.width = frame.width();
    row.height = frame.height();
    row.rotation = video.rotation();
    row.pixelAspect = video.pixelAspect();
    row.interlaced = frame.interlaced();
    row.sha256 = png.hex();
    row.pixelsSha256 = FramePictures.pixels(frame).hex();
    row.tool = video.tool();
    row.takenById = actor.userId();
    row.takenBy = actor.login();
    row.takenAt = at;
    return row;
  }

  TakenFrame toFrame() {
    return new TakenFrame(
        id,
        fileId,
        fileSha256,
        stream,
        pts,
        timeBaseNumerator + "/" + timeBaseDenominator,
        micros,
        frameNumber,
        width,
        height,
        rotation,
        pixelAspect,
        interlaced,
        new Sha256(sha256),
        pixelsSha256,
        tool,
        takenBy,
        takenAt);
  }
}
