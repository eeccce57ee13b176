package org.likeness.search;

/** Examples in the published contract. */
final class SearchExamples {

  static final String REQUEST =
      """
      {"force":"MET","caseReference":"CR/1234/26","offence":"robbery","purpose":"investigate-crime",\
      "justification":"Only image of the suspect; other lines of enquiry are exhausted",\
      "imageSource":"shop CCTV","policyAccepted":true,"stills":[{"still":0,"face":0}]}""";

  private SearchExamples() {}
}
