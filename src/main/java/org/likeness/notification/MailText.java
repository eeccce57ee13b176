package org.likeness.notification;

import org.likeness.notification.MailOutbox.Letter;

import java.net.URI;

/** The words of a mail: that something waits, where, and by which reference. Nothing of a case. */
final class MailText {

  private MailText() {}

  static String of(Letter letter, URI console) {
    return """
        Something waits for you in Likeness.

        Sign in to read it: %s
        Reference: %s

        This mail was sent because you asked for it. Change that under "Notifications" there.
        It says nothing of the matter on purpose; please do not answer it.
        """
        .formatted(console.resolve("#/notifications"), letter.notification());
  }
}
