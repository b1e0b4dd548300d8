"""Where Arabic comes back to the happening of the news: "ويأتي هذا الهجوم بعد", "وهذا هو الهجوم الثالث"."""

import re

from app.extraction.scenes import Scene

# "This strike comes after", "the decision came as", "this attack is the third".
_ABOUT_IT = re.compile(
    r"\W*[وف]?(?:(?:[يت]أتي|جاء|جاءت|[يت]تزامن|تزامن|تزامنت|[يت]مثل|[يت]عد) (?:هذا|هذه|ذلك|ال[^\W\d]+)|هذا|هذه)"
    r"(?: ال[^\W\d]+){0,4} (?:بعد|قبل|غداة|عشية|هو|هي|مع|في|فيما|وسط|الأول|الأولى|الثاني|الثانية)(?!\w)"
    r"|\W*[وف]?ه(?:ذا|ذه|و|ي) (?:هو |هي )?(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|آخر|أكبر|أعنف|أسوأ|أعلى|أضخم|أخطر)"
    r" [^\W\d]"
)
# So it comes back from the background too, months or years before: "وجاءت التفجيرات بعد يومين من".
_FROM_AFAR = re.compile(
    r"\W*[وف]?(?:[يت]أتي|[يت]تزامن|(?:جاء|جاءت|وقع|وقعت|تزامن|تزامنت)"
    r" (?:هذا|هذه|ذلك|ال(?:هجوم|هجمات|هجومان|تفجير|تفجيرات"
    r"|انفجار|انفجارات|غارة|غارات|قصف|ضربة|ضربات|اعتداء|اعتداءات|اغتيال|إعلان|قرار|تصويت|زيارة)(?!\w)))"
)


def is_about_it(scene: Scene, is_near: bool) -> bool:
    """Whether an Arabic sentence is about the happening of the news; `is_near`: news is being told."""
    begins = scene.article.text, scene.passage.start
    return bool(_ABOUT_IT.match(*begins)) and (is_near or bool(_FROM_AFAR.match(*begins)))
