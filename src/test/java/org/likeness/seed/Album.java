package org.likeness.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All pictures of the folder with the rows of both tables. Nothing is rendered until a picture is
 * asked for.
 */
final class Album {
  private static final float CUSTODY_QUALITY = 0.88f;
  private static final LocalDate PROBE_DAY = LocalDate.of(2026, 10, 1);

  final List<Picture> pictures = new ArrayList<>();
  final List<String> manifest = new ArrayList<>();
  final List<String> probes = new ArrayList<>();

  Album() {
    manifest.add(CustodyRecord.HEADER);
    probes.add("file,personReference,kind,eyesApartPx");
    for (Person person : Cast.enrolled()) {
      custody(person, Cast.firstCapture(person), 1);
      custody(person, Cast.secondCapture(person), 2);
      for (Cctv kind : Cctv.values()) {
        probe(person, kind, "probes/" + person.reference() + "-" + kind.wire() + ".jpg", true);
      }
    }
    int next = 0;
    for (Person stranger : Cast.strangers()) {
      Cctv kind = Cctv.values()[next++ % Cctv.values().length];
      String file = "probes/stranger-" + (next < 10 ? "0" : "") + next + "-" + kind.wire() + ".jpg";
      probe(stranger, kind, file, false);
    }
    crowd("probes/group-03.jpg", List.of(5, 12, 29), 3, 30, 640, 360);
    crowd("probes/group-05.jpg", List.of(3, 18, 24, 37, 51), 5, 24, 704, 320);
    crowd("probes/group-30.jpg", numbers(31, 30), 10, 25, 1280, 720);
  }

  private void custody(Person person, LocalDate day, int take) {
    String file = "custody/" + person.reference() + "-" + take + ".jpg";
    manifest.add(CustodyRecord.row(file, person, day, take));
    String occasion = "custody" + take;
    pictures.add(
        new Picture(
            file,
            () -> {
              Look look = Cast.look(person, day, occasion);
              Dice dice = Dice.of(Cast.SEED, person.number(), occasion + "-camera");
              return Jpeg.encode(Custody.photograph(person, look, dice), CUSTODY_QUALITY);
            }));
  }

  private void probe(Person person, Cctv kind, String file, boolean mated) {
    Dice dice = Dice.of(Cast.SEED, person.number(), kind.wire());
    Look look = Cast.look(person, PROBE_DAY, kind.wire()).moving(dice);
    Shot shot = kind.shot(person, dice);
    pictures.add(new Picture(file, () -> Jpeg.encode(shot.film(look), shot.quality())));
    probes.add(row(file, mated ? person.reference() : "", kind.wire(), shot.eyesApartPx()));
  }

  private void crowd(
      String file, List<Integer> who, int perRow, double apart, int width, int height) {
    List<Person> everyone = Cast.enrolled();
    List<Person> people = who.stream().map(n -> everyone.get(n - 1)).toList();
    List<Look> looks = people.stream().map(p -> Cast.look(p, PROBE_DAY, "group")).toList();
    pictures.add(
        new Picture(
            file,
            () -> {
              Dice dice = Dice.of(Cast.SEED, people.size(), "group");
              return Jpeg.encode(
                  Crowd.film(people, looks, perRow, apart, width, height, dice), 0.8f);
            }));
    people.forEach(p -> probes.add(row(file, p.reference(), "group", apart)));
  }

  private static String row(String file, String person, String kind, double eyesApart) {
    return String.join(",", file, person, kind, Long.toString(Math.round(eyesApart)));
  }

  private static List<Integer> numbers(int first, int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(first + i);
    }
    return numbers;
  }
}
